import { type Issue, refuseIssues } from '#kernel'
import { type Audience, audiences } from '#questionnaires'

export const questionnaireUsage = '<id>[@version] --audience ES|ESMS'
export const answersUsage = '<id>[@version] <answers.json> --audience ES|ESMS'

/** `sauvegardes` or `sauvegardes@1.0.0` */
const named = /^[^@]+(@[^@]+)?$/

type Values = Readonly<Record<string, string | boolean | undefined>>

/**
 * Reads the arguments of `workbook export` and `questionnaires print`: a questionnaire, a kind of structure, a file to
 * write.
 */
export function readQuestionnaireTarget([questionnaire = '']: readonly string[], { audience, output }: Values) {
  const issues = [...checkQuestionnaire(questionnaire), ...checkAudience(audience)]
  if (typeof output !== 'string') issues.push({ path: '-o', code: 'command-output-missing' })
  refuseIssues('command-incomplete', issues)
  return { wanted: wantedOf(questionnaire, audience), output: String(output) }
}

/** Reads the arguments of `score` and `report`: a questionnaire, a file of answers, a kind of structure. */
export function readTarget(positionals: readonly string[], values: Values) {
  const [questionnaire = '', file = ''] = positionals
  const audience = values.audience
  const issues = checkQuestionnaire(questionnaire)
  if (!file) issues.push({ path: '<answers.json>', code: 'command-file-missing' })
  issues.push(...checkAudience(audience))
  refuseIssues('command-incomplete', issues)
  return { file, wanted: wantedOf(questionnaire, audience) }
}

function checkQuestionnaire(questionnaire: string): Issue[] {
  if (!questionnaire) return [{ path: '<id>', code: 'command-questionnaire-missing' }]
  return named.test(questionnaire) ? [] : [{ path: '<id>', code: 'command-questionnaire-malformed' }]
}

function checkAudience(audience: Values[string]): Issue[] {
  return audiences.some((known) => known === audience) ? [] : [{ path: '--audience', code: 'command-audience-missing' }]
}

function wantedOf(questionnaire: string, audience: Values[string]) {
  const [questionnaireId = '', version] = questionnaire.split('@')
  return { questionnaireId, version, audience: audience as Audience }
}

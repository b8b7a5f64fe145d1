import { type Issue, refuseIssues } from '#kernel'
import { type Audience, audiences } from '#questionnaires'

export const answersUsage = '<id>[@version] <answers.json> --audience ES|ESMS'

/** What the words of `score` and `report` point at: a questionnaire, a file of answers, a kind of structure. */
export function readTarget(
  positionals: readonly string[],
  values: Readonly<Record<string, string | boolean | undefined>>,
) {
  const [questionnaire = '', file = ''] = positionals
  const audience = values.audience
  const issues: Issue[] = []
  if (!questionnaire) issues.push({ path: '<id>', code: 'command-questionnaire-missing' })
  if (!file) issues.push({ path: '<answers.json>', code: 'command-file-missing' })
  if (!audiences.some((known) => known === audience))
    issues.push({ path: '--audience', code: 'command-audience-missing' })
  refuseIssues('command-incomplete', issues)
  const [questionnaireId = '', version] = questionnaire.split('@')
  return { file, wanted: { questionnaireId, version, audience: audience as Audience } }
}

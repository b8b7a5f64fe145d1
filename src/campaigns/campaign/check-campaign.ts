import { cleanLine, cleanText, dayFault, dayIssues, type Issue } from '#kernel'
import { askedThings, type CampaignContent } from './campaign.ts'
import { checkExerciseAsk, type OfferedKit, type TypedExerciseAsk } from './check-exercise-ask.ts'

/** Unchecked texts of a campaign. */
export interface TypedCampaign extends TypedExerciseAsk {
  readonly title: string
  readonly message: string
  readonly asked: string
  readonly questionnaireId: string
  readonly interimOn: string
  readonly finalOn: string
}

/** In characters. */
export const longestCampaignTexts = { title: 150, message: 3_000 } as const

interface Offered {
  /** The ids of questionnaires. */
  readonly offered: readonly string[]
  readonly kits: readonly OfferedKit[]
  /** `AAAA-MM-JJ` */
  readonly today: string
}

/** Cleans the texts and lists every fault at once. */
export function checkCampaign(
  typed: TypedCampaign,
  { offered, kits, today }: Offered,
): { content: Omit<CampaignContent, 'target'>; issues: Issue[] } {
  const asked = askedThings.find((each) => each === typed.asked)
  const finalOn = cleanLine(typed.finalOn)
  const exercise = checkExerciseAsk(typed, { isAsked: asked !== 'questionnaire', kits, today, finalOn })
  const content = {
    ...exercise.ask,
    title: cleanLine(typed.title),
    message: cleanText(typed.message).trim(),
    asked: asked ?? 'questionnaire',
    questionnaireId: asked === 'questionnaire' ? typed.questionnaireId : null,
    interimOn: cleanLine(typed.interimOn),
    finalOn,
  }
  const issues = [
    ...textIssues('title', content.title),
    ...textIssues('message', content.message),
    ...futureDayIssues('interimOn', content.interimOn, today),
    ...futureDayIssues('finalOn', content.finalOn, today),
  ]
  if (!asked) issues.push({ path: 'asked', code: 'campaign-asked-missing' })
  if (asked === 'questionnaire' && !offered.includes(typed.questionnaireId))
    issues.push({ path: 'questionnaireId', code: 'campaign-questionnaire-missing' })
  issues.push(...exercise.issues)
  const areDays = !dayFault(content.interimOn) && !dayFault(content.finalOn)
  if (areDays && content.finalOn < content.interimOn)
    issues.push({ path: 'finalOn', code: 'campaign-final-before-interim' })
  return { content, issues }
}

function textIssues(path: 'title' | 'message', { length }: string): Issue[] {
  if (length === 0) return [{ path, code: 'campaign-text-missing' }]
  const maximum = longestCampaignTexts[path]
  return length > maximum ? [{ path, code: 'campaign-text-too-long', values: { length, maximum } }] : []
}

function futureDayIssues(path: 'interimOn' | 'finalOn', day: string, today: string): Issue[] {
  const issues = dayIssues(path, day, {
    missing: 'campaign-day-missing',
    notDay: 'campaign-day-not-date',
    implausible: 'campaign-day-out-of-range',
  })
  return issues.length === 0 && day < today ? [{ path, code: 'campaign-day-passed' }] : issues
}

import { cleanLine, cleanText, dayFault, type Issue, plausibleYears } from '#kernel'
import { askedThings, type CampaignContent } from './campaign.ts'

/** Unchecked texts of a campaign. */
export interface TypedCampaign {
  readonly title: string
  readonly message: string
  readonly asked: string
  readonly questionnaireId: string
  readonly interimOn: string
  readonly finalOn: string
}

/** In characters. */
export const longestCampaignTexts = { title: 150, message: 3_000 } as const

/** Cleans the texts and lists every fault at once. `offered` holds the ids of questionnaires; `today` is `AAAA-MM-JJ`. */
export function checkCampaign(
  typed: TypedCampaign,
  { offered, today }: { readonly offered: readonly string[]; readonly today: string },
): { content: Omit<CampaignContent, 'target'>; issues: Issue[] } {
  const asked = askedThings.find((each) => each === typed.asked)
  const content = {
    title: cleanLine(typed.title),
    message: cleanText(typed.message).trim(),
    asked: asked ?? 'questionnaire',
    questionnaireId: asked === 'questionnaire' ? typed.questionnaireId : null,
    interimOn: cleanLine(typed.interimOn),
    finalOn: cleanLine(typed.finalOn),
  }
  const issues = [
    ...textIssues('title', content.title),
    ...textIssues('message', content.message),
    ...dayIssues('interimOn', content.interimOn, today),
    ...dayIssues('finalOn', content.finalOn, today),
  ]
  if (!asked) issues.push({ path: 'asked', code: 'campaign-asked-missing' })
  if (asked === 'questionnaire' && !offered.includes(typed.questionnaireId))
    issues.push({ path: 'questionnaireId', code: 'campaign-questionnaire-missing' })
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

function dayIssues(path: 'interimOn' | 'finalOn', day: string, today: string): Issue[] {
  if (day === '') return [{ path, code: 'campaign-day-missing' }]
  const value = day.slice(0, 20)
  const fault = dayFault(day)
  if (fault === 'not-a-day') return [{ path, code: 'campaign-day-not-date', values: { value } }]
  if (fault) return [{ path, code: 'campaign-day-out-of-range', values: { value, ...plausibleYears } }]
  return day < today ? [{ path, code: 'campaign-day-passed' }] : []
}

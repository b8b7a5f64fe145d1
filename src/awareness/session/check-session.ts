import { cleanLine, dayIssues, type Issue } from '#kernel'
import { type Audience, audiences, type SessionContent, sessionKinds } from './session.ts'

/** Unchecked fields of a session. */
export interface TypedSession {
  readonly kind: string
  readonly title: string
  readonly startsOn: string
  /** For a campaign alone; a session ends on its day. */
  readonly lastOn: string
  readonly audiences: readonly string[]
  readonly reached: string
}

/** In characters. */
export const longestSessionTitle = 150
const mostReached = 50_000

/** Cleans a session and lists every fault at once. `today`: `AAAA-MM-JJ`. */
export function checkSession(
  typed: TypedSession,
  today: string,
): { readonly content: SessionContent; readonly issues: Issue[] } {
  const kind = sessionKinds.find((each) => each === typed.kind)
  const title = cleanLine(typed.title)
  const startsOn = cleanLine(typed.startsOn)
  const end = kind === 'campaign' ? cleanLine(typed.lastOn) : ''
  const chosen = audiences.filter((each) => typed.audiences.includes(each))
  const reached = peopleReached(typed.reached)
  const issues: Issue[] = []
  if (!kind) issues.push({ path: 'kind', code: 'awareness-kind-missing' })
  if (title === '') issues.push({ path: 'title', code: 'awareness-title-missing' })
  if (title.length > longestSessionTitle)
    issues.push({ path: 'title', code: 'awareness-title-too-long', values: { maximum: longestSessionTitle } })
  issues.push(...dayFaults({ startsOn, end }, today))
  if (chosen.length === 0) issues.push({ path: 'audiences', code: 'awareness-audience-missing' })
  if (reached === undefined)
    issues.push({ path: 'reached', code: 'awareness-reached', values: { maximum: mostReached } })
  const content = { kind: kind ?? 'session', title, startsOn, lastOn: end || startsOn, reached: reached ?? null }
  return { content: { ...content, audiences: withoutRepetition(chosen) }, issues }
}

const codes = { notDay: 'awareness-not-day', implausible: 'awareness-day-out-of-range' } as const

/** What was not held yet reached nobody: it is written down afterwards. A campaign may go on. */
function dayFaults({ startsOn, end }: { readonly startsOn: string; readonly end: string }, today: string): Issue[] {
  const first = dayIssues('startsOn', startsOn, { ...codes, missing: 'awareness-day-missing' })
  const last = dayIssues('lastOn', end, codes)
  if (first.length > 0) return [...first, ...last]
  if (startsOn > today) return [{ path: 'startsOn', code: 'awareness-day-to-come' }, ...last]
  if (last.length === 0 && end !== '' && end < startsOn) return [{ path: 'lastOn', code: 'awareness-day-order' }]
  return last
}

/** People reached, spaces allowed between thousands; null when nothing is typed, undefined when it is no such number. */
function peopleReached(typed: string): number | null | undefined {
  const text = cleanLine(typed).replace(/\s/g, '')
  if (text === '') return null
  const people = /^\d{1,6}$/.test(text) ? Number(text) : 0
  return people >= 1 && people <= mostReached ? people : undefined
}

/** « Tout le monde » holds the others. */
function withoutRepetition(chosen: readonly Audience[]): readonly Audience[] {
  return chosen.includes('everybody') ? ['everybody'] : chosen
}

import { cleanLine, cleanText, dayIssues, type Issue, readTypedTime } from '#kernel'
import { isHttpsLink } from '../https-link.ts'
import { type EventContent, eventKinds } from './event.ts'

/** Unchecked fields of an event. */
export interface TypedEvent {
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly startsOn: string
  readonly lastOn: string
  readonly starts: string
  readonly ends: string
  readonly place: string
  readonly link: string
  readonly forWhom: string
  readonly capacity: string
  readonly isPublic: boolean
  readonly takesRegistrations: boolean
}

/** In characters. */
export const longestEventTexts = { title: 150, detail: 3_000, place: 200, forWhom: 200 } as const
const mostPlaces = 10_000

/** Cleans an event and lists every fault at once. */
export function checkEvent(typed: TypedEvent): { readonly content: EventContent; readonly issues: Issue[] } {
  const texts = {
    title: cleanLine(typed.title),
    detail: cleanText(typed.detail).trim(),
    place: cleanLine(typed.place),
    forWhom: cleanLine(typed.forWhom),
  }
  const kind = eventKinds.find((each) => each === typed.kind)
  const link = cleanLine(typed.link)
  const [startsOn, lastOn] = [cleanLine(typed.startsOn), cleanLine(typed.lastOn)]
  const places = placesOf(typed.capacity)
  const issues: Issue[] = []
  if (texts.title === '') issues.push({ path: 'title', code: 'event-title-missing' })
  for (const [path, maximum] of Object.entries(longestEventTexts))
    if (texts[path as keyof typeof texts].length > maximum)
      issues.push({ path, code: 'event-text-too-long', values: { maximum } })
  if (!kind) issues.push({ path: 'kind', code: 'event-kind-missing' })
  issues.push(...dayFaults(startsOn, lastOn))
  const days = { startsOn, lastOn: lastOn || startsOn }
  const hours = hoursOf(typed, days, issues)
  if (link !== '' && !isHttpsLink(link)) issues.push({ path: 'link', code: 'offer-link-faulty' })
  if (texts.forWhom === '') issues.push({ path: 'forWhom', code: 'event-for-whom-missing' })
  if (places === undefined) issues.push({ path: 'capacity', code: 'event-capacity', values: { maximum: mostPlaces } })
  const { isPublic, takesRegistrations } = typed
  const shared = { ...texts, ...days, ...hours, link, isPublic, takesRegistrations }
  return { content: { ...shared, kind: kind ?? 'other', capacity: places ?? null }, issues }
}

const codes = { notDay: 'event-not-day', implausible: 'event-day-out-of-range' } as const

function dayFaults(startsOn: string, lastOn: string): Issue[] {
  const faults = [
    ...dayIssues('startsOn', startsOn, { ...codes, missing: 'event-day-missing' }),
    ...dayIssues('lastOn', lastOn, codes),
  ]
  if (faults.length === 0 && lastOn !== '' && lastOn < startsOn)
    faults.push({ path: 'lastOn', code: 'event-day-order' })
  return faults
}

/** Both hours, or whole days. */
function hoursOf(
  typed: Pick<TypedEvent, 'starts' | 'ends'>,
  { startsOn, lastOn }: Pick<EventContent, 'startsOn' | 'lastOn'>,
  issues: Issue[],
): Pick<EventContent, 'starts' | 'ends'> {
  const [starts, ends] = [hourOf(typed.starts, 'starts', issues), hourOf(typed.ends, 'ends', issues)]
  if (starts === undefined || ends === undefined) return { starts: null, ends: null }
  if ((starts === null) !== (ends === null))
    issues.push({ path: starts === null ? 'starts' : 'ends', code: 'event-hours-incomplete' })
  else if (starts !== null && ends !== null && startsOn === lastOn && ends <= starts)
    issues.push({ path: 'ends', code: 'event-hours-order' })
  return { starts, ends }
}

/** Null when nothing is typed, undefined when it is no time of the day. */
function hourOf(typed: string, path: string, issues: Issue[]): string | null | undefined {
  const text = cleanLine(typed)
  if (text === '') return null
  const time = readTypedTime(text)
  if (time === undefined) issues.push({ path, code: 'event-hour-faulty', values: { value: text.slice(0, 20) } })
  return time
}

function placesOf(typed: string): number | null | undefined {
  const text = cleanLine(typed).replace(/\s/g, '')
  if (text === '') return null
  const places = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return places >= 1 && places <= mostPlaces ? places : undefined
}

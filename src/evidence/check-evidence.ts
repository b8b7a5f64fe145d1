import { cleanLine, dayFault, type Issue, plausibleYears, readTypedDay } from '#kernel'
import { titleFromName } from './kinds/file-kind.ts'
import { largestTitle } from './limits.ts'

export interface TypedEvidence {
  readonly title: string
  readonly day: string
  /** The name of the sent file. */
  readonly name: string
}

export interface EvidenceWords {
  readonly title: string
  readonly day: string | null
}

/** The title and the day of a file, with their faults. A file without a title is called by its name. */
export function checkEvidence(
  typed: TypedEvidence,
  today: string,
): { readonly words: EvidenceWords; readonly issues: readonly Issue[] } {
  const given = cleanLine(typed.title)
  const title = given || cleanLine(titleFromName(typed.name)).slice(0, largestTitle) || 'Document'
  const day = readTypedDay(typed.day)
  const issues: Issue[] = []
  const { length } = given
  if (length > largestTitle)
    issues.push({ path: 'title', code: 'evidence-title-too-long', values: { length, maximum: largestTitle } })
  const fault = day === '' ? undefined : dayFault(day)
  if (fault === 'not-a-day') issues.push({ path: 'day', code: 'evidence-day-not-date', values: { value: day } })
  else if (fault)
    issues.push({ path: 'day', code: 'evidence-day-out-of-range', values: { value: day, ...plausibleYears } })
  else if (day > today) issues.push({ path: 'day', code: 'evidence-day-in-future' })
  return { words: { title, day: day || null }, issues }
}

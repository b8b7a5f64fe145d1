import { calendarFile } from '#calendar-feeds'
import type { Deadline } from './missing.ts'

/**
 * The deadlines of a candidate as a calendar file: one day each, with a reminder a month before. The file holds no state and no
 * answer.
 */
export function deadlinesFile(
  deadlines: readonly Deadline[],
  {
    candidateId,
    candidateName,
    now,
  }: { readonly candidateId: string; readonly candidateName: string; readonly now: Date },
): string {
  const entries = deadlines.map(({ id, day, text }) => ({
    id: `${candidateId}-${id}`,
    day,
    title: `CaRE\u00A0: ${text}`,
    changedAt: now,
    reminder: { days: 30, text },
  }))
  return calendarFile({ name: `Programme CaRE – ${candidateName}`, product: 'Programme CaRE', entries })
}

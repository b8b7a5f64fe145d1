import type { SlotChange } from '#campaigns'
import { calendarDayWords } from '#messages'

/** `2027-03-12` and `14:00` -> `12 mars 2027 à 14:00` */
export function momentWords(day: string, start: string | null): string {
  return start ? `${calendarDayWords(day)} à ${start}` : calendarDayWords(day)
}

/** What a region did with a slot that a structure had picked, in one sentence. */
export function slotChangeWords({ was, now }: SlotChange): string {
  const place = `le créneau du ${namedMoment(was)}`
  if (now === null) return `L’agence régionale de santé a retiré ${place}.`
  if (now === was) return `L’agence régionale de santé maintient ${place}.`
  return `L’agence régionale de santé a déplacé ${place} au ${namedMoment(now)}.`
}

/** `2027-03-12 14:00` -> `12 mars 2027 à 14:00` */
function namedMoment(name: string): string {
  const [day = '', start = ''] = name.split(' ')
  return momentWords(day, start)
}

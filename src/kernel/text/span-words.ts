import { calendarDayWords } from './french.ts'

/** When something takes place: days `AAAA-MM-JJ`, and hours `09:30`, both or none. */
export interface Span {
  readonly startsOn: string
  readonly lastOn: string
  readonly starts: string | null
  readonly ends: string | null
}

/** `3 décembre 2026, de 9h30 à 12h`, `du 1er juin 2027 au 30 juin 2027` */
export function spanWords({ startsOn, lastOn, starts, ends }: Span): string {
  const [first, last] = [calendarDayWords(startsOn), calendarDayWords(lastOn)]
  if (starts === null || ends === null) return startsOn === lastOn ? first : `du ${first} au ${last}`
  if (startsOn === lastOn) return `${first}, de ${hourWords(starts)} à ${hourWords(ends)}`
  return `du ${first} à ${hourWords(starts)} au ${last} à ${hourWords(ends)}`
}

/** `09:30` -> `9h30`, `14:00` -> `14h` */
function hourWords(hour: string): string {
  const [hours = '', minutes = '00'] = hour.split(':')
  return `${Number(hours)}h${minutes === '00' ? '' : minutes}`
}

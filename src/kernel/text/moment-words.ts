import { calendarDayWords } from './french.ts'

/** `2027-03-12` and `14:00` -> `12 mars 2027 à 14:00` */
export function momentWords(day: string, start: string | null): string {
  return start ? `${calendarDayWords(day)} à ${start}` : calendarDayWords(day)
}

/** A moment written as one name: `2027-03-12 14:00` -> `12 mars 2027 à 14:00` */
export function namedMomentWords(name: string): string {
  const [day = '', start = ''] = name.split(' ')
  return momentWords(day, start)
}

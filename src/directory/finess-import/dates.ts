import { isCalendarDay } from '#kernel'

export type DateReading =
  | { readonly date: string; readonly rewritten: boolean }
  | { readonly date: null; readonly rewritten: false }

/**
 * A day as `AAAA-MM-JJ`, or as `JJ/MM/AAAA` when a spreadsheet has rewritten it (`rewritten`). `date` is null when the
 * text is neither, or is no day of the calendar.
 */
export function readDate(text: string): DateReading {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text)
  const french = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text)
  const date = iso ? `${iso[1]}-${iso[2]}-${iso[3]}` : french ? `${french[3]}-${french[2]}-${french[1]}` : undefined
  if (date === undefined || !isCalendarDay(date)) return { date: null, rewritten: false }
  return { date, rewritten: french !== null }
}

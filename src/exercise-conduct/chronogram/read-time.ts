/** A cell as the workbook gives it. `time`: a number that is shown as a date, a time or a duration. */
export interface TimeCell {
  readonly value: string | number | boolean
  readonly nature?: string
}

/** Minutes since the start, or a time of day in minutes, from which the start is still to be subtracted. */
export type ReadTime = { readonly relative: number } | { readonly ofDay: number }

const openAev = /^D\+(\d{1,2})\s+H\+(\d{1,2})\s+M\+(\d{1,2})$/i
const ours = /^H\s*\+\s*(\d{1,3})(?:\s*[:h]\s*([0-5]?\d))?$/i
const ofDay = /^(\d{1,2})\s*[:h]\s*([0-5]\d)?(?::([0-5]\d))?$/i

/** 75 -> `D+0 H+1 M+15` */
export function openAevTime(minutes: number): string {
  return `D+${Math.floor(minutes / 1_440)} H+${Math.floor(minutes / 60) % 24} M+${minutes % 60}`
}

/**
 * `D+0 H+1 M+15`, `H+01:15`, `H+1`, `9:15`, `9h15`, `9 h`; or a number of days, as spreadsheets store times and durations: 0,385
 * is 9:15, and 1,02 half an hour past midnight. Undefined for anything else.
 */
export function readTime({ value, nature }: TimeCell): ReadTime | undefined {
  if (typeof value === 'number') return readNumber(value, nature)
  if (typeof value !== 'string') return undefined
  const text = value.trim()
  const [, days, hours, minutes] = openAev.exec(text) ?? []
  if (days !== undefined && Number(hours) < 24 && Number(minutes) < 60) {
    return { relative: Number(days) * 1_440 + Number(hours) * 60 + Number(minutes) }
  }
  const [, ourHours, ourMinutes] = ours.exec(text) ?? []
  if (ourHours !== undefined) return { relative: Number(ourHours) * 60 + Number(ourMinutes ?? 0) }
  const [, dayHours, dayMinutes] = ofDay.exec(text) ?? []
  if (dayHours === undefined || Number(dayHours) > 23) return undefined
  return { ofDay: Number(dayHours) * 60 + Number(dayMinutes ?? 0) }
}

/** A time with its date counts from its day: 46 353,385 and 0,385 are both 9:15. A duration of more than a day is kept. */
function readNumber(value: number, nature: string | undefined): ReadTime | undefined {
  if (nature !== 'time' || value < 0) return undefined
  const days = value >= 61 ? value % 1 : value
  return { ofDay: Math.round(days * 1_440) }
}

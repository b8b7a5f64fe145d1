import { dayMilliseconds } from '#kernel'

/*
 * Spreadsheets store a date as a number of days. From 1 March 1900 on they all agree; before that date some of them
 * count a 29 February 1900 that never existed.
 */

const origin1900 = Date.UTC(1899, 11, 30)
const origin1904 = Date.UTC(1904, 0, 1)
const firstSharedDay = 61
const lastDay = 2_958_465 // 31 December 9999

/** `2026-03-01` -> 46082. Undefined for a date that spreadsheets do not store. */
export function serialOfDay(day: string): number | undefined {
  const instant = Date.parse(`${day}T00:00:00Z`)
  const serial = (instant - origin1900) / dayMilliseconds
  return serial >= firstSharedDay && serial <= lastDay ? serial : undefined
}

/** 46082 -> `2026-03-01`; the time of day is dropped. */
export function dayOfSerial(serial: number, from1904: boolean): string | undefined {
  const days = Math.floor(serial)
  if (days < (from1904 ? 0 : firstSharedDay) || days > lastDay) return undefined
  return new Date((from1904 ? origin1904 : origin1900) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** The minutes from one moment of the legal calendar to another; negative when the second comes first. */
export function minutesBetween(day: string, time: string, endDay: string, endTime: string): number {
  return (Date.parse(`${endDay}T${endTime}:00Z`) - Date.parse(`${day}T${time}:00Z`)) / 60_000
}

/** The day and time some minutes later: `2026-12-31`, `22:00` and 240 -> `2027-01-01`, `02:00`. */
export function momentAfter(
  day: string,
  time: string,
  minutes: number,
): { readonly day: string; readonly time: string } {
  const end = new Date(Date.parse(`${day}T${time}:00Z`) + minutes * 60_000).toISOString()
  return { day: end.slice(0, 10), time: end.slice(11, 16) }
}

/** The time of a stimulus as kits write it, counted from the start of the exercise: `H+01:15`. */
export const relativeTimePattern = /^H\+(\d{2,3}):([0-5]\d)$/

/** `H+01:15` -> 75. The text must match `relativeTimePattern`. */
export function minutesOf(relativeTime: string): number {
  const [, hours, minutes] = relativeTimePattern.exec(relativeTime) ?? []
  return Number(hours) * 60 + Number(minutes)
}

/** 75 -> `H+01:15`. */
export function relativeTime(minutes: number): string {
  const two = (count: number) => String(count).padStart(2, '0')
  return `H+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

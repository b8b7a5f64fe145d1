import { cleanLine } from '#kernel'

/** Longest text kept of a field. FINESS itself stops at 98 characters; beyond this, a file is damaged. */
const longest = 200

/**
 * A field as kept: padding and doubled spaces removed, and with them control characters, which PostgreSQL refuses
 * (NUL) or which would play with the terminal the report is printed on. Undefined when nothing is left.
 */
export function cleanText(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined
  const text = cleanLine(String(value).slice(0, longest * 2))
    .slice(0, longest)
    .trim()
  return text === '' ? undefined : text
}

/** A faulty value, short enough to be quoted in a message. */
export function quotable(value: string): string {
  return value.length > 40 ? `${value.slice(0, 40)}…` : value
}

import { cleanLine } from '#kernel'

/** Longest field text kept. FINESS itself stops at 98 characters: a longer text means that the file is damaged. */
const longest = 200

/**
 * A field without padding, doubled spaces and control characters: PostgreSQL refuses NUL, and others would disturb the terminal
 * where the report is printed. Undefined when nothing is left.
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

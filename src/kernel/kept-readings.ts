import { forgetFirst } from './forget-first.ts'

/**
 * Reads texts, and keeps what the last so many of them said: the rows of a region are read for each page, and nearly always say what
 * they said a minute ago. What a text says never changes, so nothing has to be thrown away when somebody writes.
 */
export function keepReadings<Reading extends object>(
  read: (text: string) => Reading,
  most: number,
): (text: string) => Reading {
  const kept = new Map<string, Reading>()
  return (text) => {
    const known = kept.get(text)
    if (known) return known
    const reading = read(text)
    kept.set(text, reading)
    forgetFirst(kept, most)
    return reading
  }
}

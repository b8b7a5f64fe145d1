import { z } from 'zod'

/** A whole number in an address, in digits only: `Number` would read `0x7EA`, `1e3` and a space too. */
export function wholeNumber(minimum: number, maximum: number) {
  const read = (text: unknown) => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text)
  return z.preprocess(read, z.int().min(minimum).max(maximum))
}

import { z } from 'zod'
import type { Issue } from '../errors.ts'
import { cleanLine } from './clean-text.ts'

/** The longest form without a file that the web door reads, in characters. */
export const longestForm = 256 * 1024

/**
 * A text that a room checks by itself, so that a text that is too long is listed with the other faults of its form. A
 * smaller limit here would refuse the whole input before the room reads it. No form can send a text that reaches this limit.
 */
export const typedText = z.string().max(longestForm)

/** A typed text on one line. */
export const typedLine = typedText.transform(cleanLine)

/** Lists each text that is longer than its limit, by the name of its field. */
export function lengthIssues<Field extends string>(
  texts: Readonly<Record<Field, string>>,
  limits: Readonly<Record<Field, number>>,
): Issue[] {
  return (Object.keys(limits) as Field[])
    .filter((path) => texts[path].length > limits[path])
    .map((path) => ({ path, code: 'input-too-long', values: { maximum: limits[path] } }))
}

import { cleanLine, type Issue } from '#kernel'
import { readTypedNumber } from './typed-number.ts'

/** A number of zero or more, or why the text is none. */
export type TypedQuantity = { readonly number: number } | { readonly issue: Pick<Issue, 'code' | 'values'> }

interface Bounds {
  /** The number is less. */
  readonly below: number
  readonly decimals: number
}

/** Reads `2 120 000` or `13,3`. `1.200` has two meanings: the user is asked which. `code` refuses what is no such number. */
export function readTypedQuantity(
  text: string,
  { below, decimals, code }: Bounds & { readonly code: Issue['code'] },
): TypedQuantity {
  const read = readTypedNumber(cleanLine(text))
  if (!read) return { issue: { code, values: { value: text } } }
  if ('ambiguous' in read)
    return { issue: { code: 'answer-number-ambiguous', values: { value: text, ...read.ambiguous } } }
  const { number } = read
  const isFit = number >= 0 && number < below && Number(number.toFixed(decimals)) === number
  return isFit ? { number } : { issue: { code, values: { value: text } } }
}

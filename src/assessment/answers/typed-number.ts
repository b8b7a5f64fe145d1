/** A typed number: read, or ambiguous between two meanings that nobody may choose for the user, or undefined. */
export type TypedNumber =
  | { readonly number: number }
  | { readonly ambiguous: { readonly withDecimals: string; readonly withThousands: string } }
  | undefined

/** `1 234,5`, `1234.5`: thousands are separated by a space, or not at all. */
const plain = /^-?(?:\d{1,3}(?: \d{3})+|\d+)(?:[.,]\d+)?$/
/** `1.234,5`, `1.234.567`: the points can only separate thousands. */
const pointed = /^-?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/
/**
 * `8.760`, `1.000`: some people read a point before three digits as a decimal point, others as a thousands separator.
 */
const ambiguous = /^-?[1-9]\d{0,2}\.\d{3}$/

/**
 * Reads a number typed in a form, a cell or `answers.json`, already cleaned of unusual spaces. The user may repeat the
 * unit shown beside the field: `24 h`, `80 %`. With another unit the text is not a number.
 */
export function readTypedNumber(typed: string, unit?: string): TypedNumber {
  const text = withoutUnit(typed, unit).trim().replace(/^[−–]/, '-')
  if (ambiguous.test(text)) {
    const withDecimals = String(Number(text)).replace('.', ',')
    return { ambiguous: { withDecimals, withThousands: text.replace('.', '\u00A0') } }
  }
  if (pointed.test(text)) return { number: Number(text.replaceAll('.', '').replace(',', '.')) }
  return plain.test(text) ? { number: Number(text.replaceAll(' ', '').replace(',', '.')) } : undefined
}

const abbreviations: Readonly<Record<string, string>> = { heures: 'h', jours: 'j' }

function withoutUnit(typed: string, unit = ''): string {
  const [written = '', word = ''] = /([\p{L}%]+)\s*$/u.exec(typed) ?? []
  const known = [unit, unit.replace(/s$/, ''), abbreviations[unit]]
  return word !== '' && known.includes(word.toLowerCase()) ? typed.slice(0, -written.length) : typed
}

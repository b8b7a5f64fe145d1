import { readXml } from './xml.ts'

/**
 * How a number is shown when it is not as a plain number: `80 %` for 0,8, a date, a time or a duration for days, and
 * `7 jours` where only 7 is stored.
 */
export type ShownAs = 'percent' | 'time' | ShownWithUnit

/** The words that the format adds to the number. */
export interface ShownWithUnit {
  readonly unit: string
}

/** The built-in formats that files cite without defining them: `0 %`, dates and times, including those of East Asia. */
const builtInFormats: ReadonlyMap<string, ShownAs> = new Map([
  ...['9', '10'].map((id) => [id, 'percent'] as const),
  ...[...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)].map(
    (id) => [String(id), 'time'] as const,
  ),
])

/**
 * The parts of a format that are not instructions: quoted or escaped text, colours, conditions, currencies. `[h]` is
 * one.
 */
const literal = /"[^"]*"|[\\_*].|\[(?![hms]+\])[^\]]*\]/gi

/** Text or an escaped character that the format shows beside the number. */
const shownText = /"([^"]*)"|\\(.)/g

/** `0,` shows 9 for 8 760. */
const inThousands = /[0#?],+(?![0#?,])/

/** The numbers of the styles that show a number as something else. */
export function numberFormats(xml: string): ReadonlyMap<number, ShownAs> {
  const formats = new Map<string, ShownAs | undefined>(builtInFormats)
  const styles = new Map<number, ShownAs>()
  let inCellStyles = false
  let position = 0
  readXml(xml, {
    open: (element, attribute) => {
      if (element === 'numFmt') formats.set(attribute('numFmtId') ?? '', shownAs(attribute('formatCode') ?? ''))
      if (element === 'cellXfs') inCellStyles = true
      if (element !== 'xf' || !inCellStyles) return
      const shown = formats.get(attribute('numFmtId') ?? '')
      if (shown) styles.set(position, shown)
      position += 1
    },
    close: (element) => {
      if (element === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

/** `0"%"` also shows a percentage, without changing the number. */
function shownAs(code: string): ShownAs | undefined {
  if (code.includes('%')) return 'percent'
  const instructions = code.replace(literal, '')
  if (!/^general/i.test(instructions) && /[dmyhs]/i.test(instructions)) return 'time'
  const unit = unitShown(code.split(';')[0] ?? '')
  return unit ? { unit } : undefined
}

/** Spaces and signs are no unit. */
function unitShown(code: string): string | undefined {
  if (inThousands.test(code.replace(literal, ''))) return 'milliers'
  const words = [...code.matchAll(shownText)].map(([, text, one]) => text ?? one ?? '').join('')
  return /\p{L}/u.test(words) ? words.trim() : undefined
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

import { readXml } from './xml.ts'

/**
 * How a number is shown when it is not as a plain number: `80 %` for 0,8, and a date, a time or a duration for days.
 */
export type ShownAs = 'percent' | 'time'

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
  return /^general$/i.test(code) || !/[dmyhs]/i.test(code.replace(literal, '')) ? undefined : 'time'
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, place) => first + place)
}

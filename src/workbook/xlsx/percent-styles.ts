import { readXml } from './xml.ts'

/** Built in: `0 %` and `0,00 %`. */
const builtInPercents = ['9', '10']

/** The numbers of the styles that show percentages: `80 %` is then kept as 0,8, which is not what was meant. */
export function percentStyles(xml: string): ReadonlySet<number> {
  const formats = new Set(builtInPercents)
  const styles = new Set<number>()
  let inCellStyles = false
  let position = 0
  readXml(xml, {
    open: (element, attribute) => {
      if (element === 'numFmt' && attribute('formatCode')?.includes('%')) formats.add(attribute('numFmtId') ?? '')
      if (element === 'cellXfs') inCellStyles = true
      if (element !== 'xf' || !inCellStyles) return
      if (formats.has(attribute('numFmtId') ?? '')) styles.add(position)
      position += 1
    },
    close: (element) => {
      if (element === 'cellXfs') inCellStyles = false
    },
  })
  return styles
}

import { type CellStyle, openStyles } from './sheet.ts'

/* The cell styles, numbered as in `xl/styles.xml`. */

interface Look {
  readonly font: number
  readonly fill: number
  readonly format: number
}

const text = 49 // the format « Text »: what is typed stays as typed
const general = 0
const dateFormat = 164

const looks: Readonly<Record<CellStyle, Look>> = {
  plain: { font: 0, fill: 0, format: general },
  title: { font: 1, fill: 0, format: general },
  heading: { font: 2, fill: 2, format: general },
  identifier: { font: 3, fill: 3, format: text },
  question: { font: 0, fill: 3, format: text },
  help: { font: 3, fill: 3, format: text },
  text: { font: 0, fill: 0, format: text },
  number: { font: 0, fill: 0, format: general },
  date: { font: 0, fill: 0, format: dateFormat },
}

const names = Object.keys(looks) as CellStyle[]

/** The number by which cells cite a style. */
export function styleNumber(style: CellStyle): number {
  return names.indexOf(style)
}

const font = (size: number, more = '') =>
  `<font>${more}<sz val="${size}"/><color rgb="FF14232B"/><name val="Calibri"/></font>`
const solid = (color: string) =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/><bgColor indexed="64"/></patternFill></fill>`
const edge = (side: string) => `<${side} style="thin"><color rgb="FFB8C4CB"/></${side}>`

export function stylesXml(): string {
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="${dateFormat}" formatCode="dd/mm/yyyy"/></numFmts>
<fonts count="4">${font(11)}${font(16, '<b/>')}${font(11, '<b/>')}${font(9)}</fonts>
<fills count="4"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid('FFD5E5EA')}${solid('FFF0F3F5')}</fills>
<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}</border></borders>
<cellStyleXfs count="1"><xf/></cellStyleXfs>
<cellXfs count="${names.length}">${names.map(xf).join('')}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`
}

function xf(style: CellStyle): string {
  const { font: fontId, fill, format } = looks[style]
  const border = style === 'plain' || style === 'title' ? 0 : 1
  const locked = openStyles.includes(style) ? 0 : 1
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="${locked}"/></xf>`
}

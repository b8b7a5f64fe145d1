import { strToU8, zipSync } from 'fflate'
import { rowHeight } from './row-height.ts'
import { type Cell, cellName, type Sheet, type Validation } from './sheet.ts'
import { styleNumber, stylesXml } from './styles.ts'
import { cellText, xmlText } from './text.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A fixed date, so that equal sheets make equal bytes. */
export const writtenOn = new Date('2026-01-01T00:00:00')

/**
 * Sheets as an XLSX file. Cells are locked except those of `openStyles`, without a password, which would protect from
 * nobody.
 */
export function writeXlsx(sheets: readonly Sheet[]): Uint8Array {
  const worksheets = sheets.map((sheet, index): [string, string] => [partOfSheet(index), sheetXml(sheet)])
  const files = [...commonParts(sheets), ...worksheets].map(([name, xml]) => [name, strToU8(xml)] as const)
  return zipSync(Object.fromEntries(files), { level: 6, mtime: writtenOn })
}

/** The parts of the file but for the sheets, each with its name. */
export function commonParts(sheets: readonly Omit<Sheet, 'rows'>[]): readonly (readonly [name: string, xml: string])[] {
  const parts = {
    '[Content_Types].xml': contentTypes(sheets),
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets),
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index): [string, string] => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
      ['styles', 'styles.xml'],
    ]),
    'xl/styles.xml': stylesXml(),
  }
  return Object.entries(parts).map(([name, xml]) => [name, declaration + xml])
}

export function partOfSheet(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`
}

function contentTypes(sheets: readonly unknown[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="${types}.${type}+xml"/>`
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('workbook', 'sheet.main')}${override('styles', 'styles')}${sheets.map((_, index) => override(`worksheets/sheet${index + 1}`, 'worksheet')).join('')}</Types>`
}

function relations(targets: readonly [type: string, target: string][]): string {
  const relation = ([type, target]: [string, string], index: number) =>
    `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`
  return `<Relationships xmlns="${packageRelations}">${targets.map(relation).join('')}</Relationships>`
}

function workbookXml(sheets: readonly Omit<Sheet, 'rows'>[]): string {
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${xmlText(name)}" sheetId="${index + 1}" ${hidden ? 'state="hidden" ' : ''}r:id="rId${index + 1}"/>`,
  )
  const locked = sheets.some(({ free }) => free) ? '' : '<workbookProtection lockStructure="1"/>'
  return `<workbook ${main} xmlns:r="${office}">${locked}<sheets>${listed.join('')}</sheets></workbook>`
}

function sheetXml(sheet: Sheet): string {
  const { columnWidths, rows } = sheet
  return `${sheetOpening(sheet)}${rows.map((cells, row) => rowXml(cells, row, columnWidths)).join('')}${sheetClosing(sheet)}`
}

/** What comes before the rows of a sheet. */
export function sheetOpening({ columnWidths, frozenRows = 0 }: Omit<Sheet, 'rows'>): string {
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`
  const columns = columnWidths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )
  return `${declaration}<worksheet ${main}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>
<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozenRows > 0 ? pane : ''}</sheetView></sheetViews>
<cols>${columns.join('')}</cols>
<sheetData>`
}

/** What comes after the rows of a sheet. */
export function sheetClosing({ validations, free }: Omit<Sheet, 'rows'>): string {
  return `</sheetData>
${free ? '' : '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'}
${validationsXml(validations)}
<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>
<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
}

export function rowXml(cells: readonly (Cell | undefined)[], row: number, columnWidths: readonly number[]): string {
  const written = cells.map((cell, column) => (cell ? cellXml(cell, cellName(row, column)) : ''))
  return `<row r="${row + 1}" ht="${rowHeight(cells, columnWidths)}">${written.join('')}</row>`
}

function cellXml({ value, style }: Cell, name: string): string {
  const start = `<c r="${name}" s="${styleNumber(style)}"`
  if (value === undefined) return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${cellText(value)}</t></is></c>`
}

function validationsXml(validations: readonly Validation[]): string {
  if (validations.length === 0) return ''
  return `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`
}

/** The length of prompts and errors that spreadsheets show. */
const longestHint = 250

function validationXml({ cell, type, formula, prompt, error }: Validation): string {
  const hint = (words: string) => xmlText(words.slice(0, longestHint))
  const shown = prompt ? `showInputMessage="1" prompt="${hint(prompt)}" ` : ''
  const operator = type === 'textLength' ? 'operator="lessThanOrEqual" ' : ''
  return `<dataValidation type="${type}" ${operator}allowBlank="1" ${shown}showErrorMessage="1" error="${hint(error)}" sqref="${cell}"><formula1>${xmlText(formula)}</formula1></dataValidation>`
}

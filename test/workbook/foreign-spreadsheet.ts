import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import readXlsx from '../../src/workbook/xlsx/read.ts'
import { cellName } from '../../src/workbook/xlsx/sheet.ts'
import { quickZip } from '../support/data/quick-zip.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export interface Saving {
  /** Cells that the program holds as a number of days shown as a time, by name. */
  readonly times?: ReadonlyMap<string, number>
  /** `F2:F3` */
  readonly merged?: readonly string[]
  /** Other files of the archive. */
  readonly extra?: Readonly<Record<string, Uint8Array>>
}

/**
 * The first sheet of a workbook, as LibreOffice saves it, whose files this imitates: nothing is left of our own parts. Texts are
 * shared, in formatted pieces, with raw line breaks; empty cells keep a style; rows and columns carry what they look like.
 */
export async function savedElsewhere(bytes: Uint8Array, { times, merged = [], extra = {} }: Saving = {}) {
  const [sheet] = (await readXlsx(bytes)).sheets
  const strings: string[] = []
  const shared = (text: string) => {
    const middle = Math.ceil(text.length / 2)
    const piece = (part: string) => `<r><rPr><sz val="11"/></rPr><t xml:space="preserve">${escaped(part)}</t></r>`
    return strings.push(`<si>${piece(text.slice(0, middle))}${piece(text.slice(middle))}</si>`) - 1
  }
  const rows = Map.groupBy(sheet?.cells ?? [], ({ row }) => row)
  const data = [...rows].map(([row, cells]) => {
    const written = cells.map(({ column, value }) => {
      const name = cellName(row, column)
      const days = times?.get(name)
      if (days !== undefined) return `<c r="${name}" s="2" t="n"><v>${days}</v></c>`
      return `<c r="${name}" s="1" t="s"><v>${shared(String(value))}</v></c>`
    })
    const look = 'customFormat="false" ht="12.8" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"'
    return `<row r="${row + 1}" ${look}>${written.join('')}<c r="${cellName(row, 30)}" s="1"/></row>`
  })
  const ranges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('')
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><fileVersion appName="Calc"/><bookViews><workbookView/></bookViews><sheets><sheet name="Feuille 1" sheetId="1" state="visible" r:id="rId3"/></sheets><calcPr iterateCount="100"/></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId4" Type="${office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="165" formatCode="hh:mm"/></numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="49"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetPr filterMode="false"/><dimension ref="A1:N99"/><cols><col collapsed="false" min="1" max="14" width="18"/></cols><sheetData>${data.join('')}</sheetData>${ranges && `<mergeCells>${ranges}</mergeCells>`}</worksheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="${strings.length}">${strings.join('')}</sst>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/></Types>`,
  }
  const files = Object.entries(parts).map(([name, xml]) => [name, strToU8(declaration + xml)] as const)
  return quickZip({ ...Object.fromEntries(files), ...extra })
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** Whether LibreOffice is on this machine. */
export const hasLibreOffice = spawnSync('soffice', ['--version']).status === 0

/** A workbook opened and saved by LibreOffice itself. */
export function savedByLibreOffice(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-libreoffice-'))
  try {
    const [given, saved] = [join(folder, 'chronogramme.xlsx'), join(folder, 'saved')]
    writeFileSync(given, bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const words = [profile, '--headless', '--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', saved, given]
    spawnSync('soffice', words, { timeout: 60_000 })
    return readFileSync(join(saved, 'chronogramme.xlsx'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

import { zipSync } from 'fflate'
import { quickZip } from '../support/data/quick-zip.ts'

/* Files that nobody sends in good faith. */

/** What is sent again and again is made once, when it is first sent. */
function madeOnce<Made>(make: () => Made): () => Made {
  let made: Made | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** A workbook whose one sheet unfolds to 300 megabytes. */
export const bomb = madeOnce(() => {
  const sheet = new Uint8Array(300 * 1024 * 1024).fill(0x20)
  return quickZip({ '[Content_Types].xml': new Uint8Array(), 'xl/worksheets/sheet1.xml': sheet })
})

/** A form of 15 000 fields, as a browser sends one with files. */
export const manyParts = madeOnce(async () => {
  const form = new FormData()
  for (let at = 0; at < 15_000; at += 1) form.append(`champ${at}`, 'x')
  const sent = new Response(form)
  return { type: sent.headers.get('content-type') ?? '', bytes: await sent.arrayBuffer() }
})

/** A workbook of these sheets, as paths of parts, with these parts. */
export function workbookOf(sheets: readonly string[], parts: Record<string, string>): Uint8Array<ArrayBuffer> {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`
  const relations = sheets.map((path, at) => relation(`r${at}`, 'worksheet', path)).join('')
  const named = sheets.map((_, at) => `<sheet name="f${at}" r:id="r${at}"/>`).join('')
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${relations}${relation('s', 'sharedStrings', 'shared.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns:r="x"><sheets>${named}</sheets></workbook>`,
    ...parts,
  }
  const bytes = Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)] as const)
  return new Uint8Array(zipSync(Object.fromEntries(bytes)))
}

export const cellsOf = (count: number, cell: string) =>
  `<worksheet><sheetData><row>${cell.repeat(count)}</row></sheetData></worksheet>`

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
const billionPixels = [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]
const script = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const picture = (numbers: readonly number[], rest = '') =>
  new Uint8Array([...numbers, ...new TextEncoder().encode(rest)])

/** Each is refused, and none is a picture that a browser could run or would have to draw. */
export const logos: Record<string, Uint8Array<ArrayBuffer> | string> = {
  'of a billion pixels': picture([...pngStart, ...billionPixels]),
  'that is cut': picture(pngStart.slice(0, 12)),
  'that is a cut JPEG': picture([0xff, 0xd8, 0xff, 0xe0, 0, 0]),
  'that is a page behind the first bytes of a picture': picture(pngStart.slice(0, 8), `<html>${script}</html>`),
  'that is a drawing with a script': script,
}

/** Each is refused, or its lines are. */
export const tables: Record<string, Uint8Array<ArrayBuffer> | string> = {
  'with a cell of nearly a megabyte': `finess;territoire\n020000016;"${'a'.repeat(900_000)}"\n`,
  'with nearly a million columns': `${';'.repeat(900_000)}\n`,
  'with very many short lines': 'a\n'.repeat(400_000),
  'of zero bytes': new Uint8Array(900_000),
  'with a quote that never closes': `mail;role;perimetre\n${'"'.repeat(899_999)}`,
}

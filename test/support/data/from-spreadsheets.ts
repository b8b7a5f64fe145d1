import { parse } from 'csv-parse/sync'

/** A CSV of ours as spreadsheets save it again: quotation marks where they are needed, other separators, other encodings. */
export function fromSpreadsheets(content: string): Uint8Array[] {
  const rows: string[][] = parse(content, { delimiter: ';', bom: true })
  return [
    Buffer.from(content),
    Buffer.from(saved(rows, ';')),
    Buffer.from(`\uFEFF${saved(rows, ',')}`),
    Buffer.from(`\uFEFF${saved(rows, '\t')}`, 'utf16le'),
    Buffer.from(`\uFEFF${saved(rows, ';')}`, 'utf16le').swap16(),
    ...(isWindows1252(content) ? [inWindows1252(saved(rows, ';'))] : []),
  ]
}

function saved(rows: readonly (readonly string[])[], separator: string): string {
  const cell = (text: string) =>
    [separator, '"', '\n'].some((sign) => text.includes(sign)) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => `${row.map(cell).join(separator)}\r\n`).join('')
}

const decoder = new TextDecoder('windows-1252')
const bytesOf = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))

function isWindows1252(text: string): boolean {
  return [...text.replace('\uFEFF', '')].every((sign) => bytesOf.has(sign))
}

function inWindows1252(text: string): Uint8Array {
  return Uint8Array.from([...text].map((sign) => bytesOf.get(sign) ?? 0))
}

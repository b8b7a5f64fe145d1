import { type Limits, startBudget } from './budget.ts'
import { numberFormats } from './number-formats.ts'
import { type ReadSheet, readSheet } from './read-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readWorkbookPart } from './workbook-part.ts'
import { openParts } from './zip.ts'

/** The content of an uploaded workbook, without its styles. */
export interface ReadXlsx {
  readonly sheets: readonly ReadSheet[]
  /** Whether days are counted from 1904 instead of 1900. */
  readonly from1904: boolean
}

/**
 * Reads an XLSX file. Throws a `workbook-…` refusal for a file that is not one, is damaged, has a password or is too
 * large: see `messages/fr/sentences/workbook.ts`.
 */
export default async function readXlsx(bytes: Uint8Array, limits?: Limits): Promise<ReadXlsx> {
  const parts = await openParts(bytes)
  const { sheets, from1904, sharedStrings, styles } = await readWorkbookPart(parts)
  const strings = sharedStrings && parts.has(sharedStrings) ? readSharedStrings(await parts.read(sharedStrings)) : []
  const formats = styles && parts.has(styles) ? numberFormats(await parts.read(styles)) : new Map()
  const lookups = { strings, formats, budget: startBudget(limits) }
  const read: ReadSheet[] = []
  for (const { name, path } of sheets) read.push(readSheet(name, await parts.read(path), lookups))
  return { sheets: read, from1904 }
}

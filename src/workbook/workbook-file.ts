import type { FilledQuestionnaire } from './write-sheets.ts'
import type { ReadXlsx } from './xlsx/read.ts'

/* The way to the file format. What knows it is loaded with the first workbook: a server that starts has no use for it. */

/** A questionnaire as an XLSX file. */
export async function writeFile(filled: FilledQuestionnaire): Promise<Uint8Array> {
  const [{ questionnaireSheets }, { writeXlsx }] = await Promise.all([
    import('./write-sheets.ts'),
    import('./xlsx/write.ts'),
  ])
  return writeXlsx(questionnaireSheets(filled))
}

/** What is written in an XLSX file. Throws the `workbook-…` refusals of `readXlsx`. */
export async function readFile(bytes: Uint8Array): Promise<ReadXlsx> {
  const { readXlsx } = await import('./xlsx/read.ts')
  return readXlsx(bytes)
}

import { askerOf, type Context } from '#kernel'
import { runApart } from '#threads'
import type { FilledQuestionnaire } from './write-sheets.ts'
import type { ReadXlsx, default as readXlsx } from './xlsx/read.ts'

/* Access to the file format, loaded with the first workbook to keep the start of the server quick. */

/** A questionnaire as an XLSX file. */
export async function writeFile(filled: FilledQuestionnaire): Promise<Uint8Array> {
  const [{ questionnaireSheets }, { writeXlsx }] = await Promise.all([
    import('./write-sheets.ts'),
    import('./xlsx/write.ts'),
  ])
  return writeXlsx(questionnaireSheets(filled))
}

/**
 * The content of an XLSX file, read in a thread. Throws the `workbook-…` refusals of `readXlsx`, and those of
 * `runApart`.
 */
export function readFile(context: Context, bytes: Uint8Array): Promise<ReadXlsx> {
  return runApart<typeof readXlsx>(askerOf(context), new URL('./xlsx/read.ts', import.meta.url), bytes)
}

import { runApart } from '#threads'
import type { FilledQuestionnaire } from './write-sheets.ts'
import type { ReadXlsx, default as readXlsx } from './xlsx/read.ts'

/* The way to the file format. What knows it is loaded with the first workbook: a server that starts has no use for it. */

/** A questionnaire as an XLSX file. */
export async function writeFile(filled: FilledQuestionnaire): Promise<Uint8Array> {
  const [{ questionnaireSheets }, { writeXlsx }] = await Promise.all([
    import('./write-sheets.ts'),
    import('./xlsx/write.ts'),
  ])
  return writeXlsx(questionnaireSheets(filled))
}

/** What is written in an XLSX file, read in a thread. Throws the `workbook-…` refusals of `readXlsx`, and those of `runApart`. */
export function readFile(bytes: Uint8Array): Promise<ReadXlsx> {
  return runApart<typeof readXlsx>(new URL('./xlsx/read.ts', import.meta.url), bytes)
}

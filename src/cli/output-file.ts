import { writeFile } from 'node:fs/promises'
import { AppError } from '#kernel'

/** Writes what a command made, and says it in one line. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<string> {
  await writeFile(file, bytes).catch(() => {
    throw new AppError('invalid', 'output-not-writable', { values: { file } })
  })
  return `${file} : ${bytes.length} octets.`
}

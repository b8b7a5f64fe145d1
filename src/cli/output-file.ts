import { AppError, writeWhole } from '#kernel'

/** Writes what a command made, readable by its owner alone, and says it in one line. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<string> {
  await writeWhole(file, (handle) => handle.writeFile(bytes)).catch(() => {
    throw new AppError('invalid', 'output-not-writable', { values: { file } })
  })
  return `${file} : ${bytes.length} octets.`
}

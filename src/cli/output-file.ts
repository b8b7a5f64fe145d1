import { AppError, writeWhole } from '#kernel'

/** Writes the output of a command to a file that only its owner can read. Returns the line to print. */
export async function writeOutput(file: string, bytes: Uint8Array): Promise<string> {
  await writeWhole(file, (handle) => handle.writeFile(bytes)).catch(() => {
    throw new AppError('invalid', 'output-not-writable', { values: { file } })
  })
  return `${file} : ${bytes.length} octets.`
}

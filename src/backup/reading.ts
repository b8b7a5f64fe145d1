import { AppError } from '#kernel'
import { type ArchivedRow, endSchema, headerSchema, rowSchema } from './archive.ts'

/** What a file must be to be read: the tables it was made of. */
export interface Expected {
  /** As messages name it. */
  readonly file: string
  readonly schema: string
}

/**
 * The rows of a backup file, in order, handed its lines. Throws `backup-not-ours`, `backup-other-version` or
 * `backup-damaged`: only a file that was read to its last line without a fault is whole.
 */
export async function* archivedRows(
  lines: AsyncIterable<Uint8Array>,
  { file, schema }: Expected,
): AsyncGenerator<ArchivedRow> {
  const damaged = () => new AppError('invalid', 'backup-damaged', { values: { file } })
  let isBegun = false
  let isEnded = false
  let rows = 0
  for await (const line of lines) {
    const document = parse(line)
    if (isEnded) throw damaged()
    if (!isBegun) {
      checkHeader(document, schema)
      isBegun = true
      continue
    }
    const end = endSchema.safeParse(document)
    if (end.success) {
      if (end.data.rows !== rows) throw damaged()
      isEnded = true
      continue
    }
    const archived = rowSchema.safeParse(document)
    if (!archived.success) throw damaged()
    rows += 1
    yield archived.data
  }
  if (!isBegun) throw new AppError('invalid', 'backup-not-ours')
  if (!isEnded) throw damaged()
}

function checkHeader(document: unknown, schema: string): void {
  const header = headerSchema.safeParse(document)
  if (!header.success) throw new AppError('invalid', 'backup-not-ours')
  if (header.data.schema !== schema) {
    throw new AppError('conflict', 'backup-other-version', { values: { version: header.data.version } })
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function parse(line: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(line))
  } catch {
    return undefined
  }
}

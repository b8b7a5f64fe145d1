import { AppError } from '#kernel'
import { type ArchivedRow, endSchema, headerSchema, rowSchema } from './archive.ts'
import type { BackupKeys, Seal } from './keys.ts'

/** What a backup file must match to be read. */
export interface Expected {
  /** The file's name, for messages. */
  readonly file: string
  /** The last migration of the tables. */
  readonly schema: string
  readonly keys: Pick<BackupKeys, 'find'>
  /** Whether to read a file that no key of this server sealed. */
  readonly anyServer: boolean
}

/**
 * Yields the rows of a backup file, given its lines. Throws `backup-not-ours`, `backup-other-version`,
 * `backup-of-another-server`, `backup-seal-broken` or `backup-damaged`: a file is known to be whole and unaltered only once
 * its last line was read. Returns whether no key of this server sealed the file.
 */
export async function* archivedRows(
  lines: AsyncIterable<Uint8Array>,
  expected: Expected,
): AsyncGenerator<ArchivedRow, { isForeign: boolean }> {
  const damaged = () => new AppError('invalid', 'backup-damaged', { values: { file: expected.file } })
  let opened: { seal: Seal | undefined } | undefined
  let isEnded = false
  let rows = 0
  for await (const line of lines) {
    if (isEnded) throw damaged()
    const document = parse(line)
    const end = endSchema.safeParse(document)
    if (opened && end.success) {
      if (end.data.rows !== rows) throw damaged()
      checkSeal(opened.seal, end.data.seal, expected.file)
      isEnded = true
      continue
    }
    const archived = opened && rowSchema.safeParse(document)
    if (archived && !archived.success) throw damaged()
    opened ??= open(document, expected)
    opened.seal?.add(line)
    opened.seal?.add('\n')
    if (!archived) continue
    rows += 1
    yield archived.data
  }
  if (!opened) throw new AppError('invalid', 'backup-not-ours')
  if (!isEnded) throw damaged()
  return { isForeign: opened.seal === undefined }
}

/** Checks the header, and begins the seal of the key it names. */
function open(document: unknown, { schema, keys, anyServer, file }: Expected): { seal: Seal | undefined } {
  const header = headerSchema.safeParse(document)
  if (!header.success) throw new AppError('invalid', 'backup-not-ours')
  const { key, version } = header.data
  if (header.data.schema !== schema) throw new AppError('conflict', 'backup-other-version', { values: { version } })
  const seal = key === undefined ? undefined : keys.find(key)
  if (!seal && !anyServer) throw new AppError('conflict', 'backup-of-another-server', { values: { file } })
  return { seal }
}

function checkSeal(seal: Seal | undefined, read: string | undefined, file: string): void {
  if (seal && (read === undefined || !seal.is(read))) {
    throw new AppError('invalid', 'backup-seal-broken', { values: { file } })
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

/** Reads a file to its last line. Returns whether no key of this server sealed the file. */
export async function isForeignArchive(archive: ReturnType<typeof archivedRows>): Promise<boolean> {
  for (;;) {
    const { done, value } = await archive.next()
    if (done) return value.isForeign
  }
}

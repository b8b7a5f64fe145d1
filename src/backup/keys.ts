import { createHmac, type Hmac, timingSafeEqual } from 'node:crypto'
import { join } from 'node:path'
import { readKeyFile, readOrMakeKey } from '#kernel'

/** Seals the lines of one file, given in order. */
export interface Seal {
  add(line: string | Uint8Array): void
  /** The seal of the lines so far, to be written. */
  text(): string
  /** Whether a seal that was read is that of the lines so far. */
  is(read: string): boolean
}

/** The keys that seal backups. No backup holds them. */
export interface BackupKeys {
  /** Begins a seal with the current key, and names the key. Makes a key when there is none, in the file `made`. */
  begin(): { readonly key: string; readonly seal: Seal; readonly made: string | undefined }
  /** Begins a seal with the key of that name; undefined when this server does not have the key. */
  find(key: string): Seal | undefined
}

/**
 * The keys of the setting `BACKUP_KEY`, else those of `backup.key` in the data folder, made at the first backup. The first
 * key seals; the others are older keys, whose backups can still be restored.
 */
export function backupKeys({ BACKUP_KEY, DATA_DIR }: { BACKUP_KEY?: readonly string[]; DATA_DIR: string }): BackupKeys {
  const file = join(DATA_DIR, 'backup.key')
  return {
    begin: () => {
      const isNew = !BACKUP_KEY && readKeyFile(file).length === 0
      const key = BACKUP_KEY?.[0] ?? readOrMakeKey(file)
      return { key: nameOf(key), seal: sealWith(key), made: isNew ? file : undefined }
    },
    find: (name) => {
      const key = (BACKUP_KEY ?? readKeyFile(file)).find((candidate) => nameOf(candidate) === name)
      return key === undefined ? undefined : sealWith(key)
    },
  }
}

/** A name from which the key cannot be found. */
function nameOf(key: string): string {
  return createHmac('sha256', key).update('name of a backup key').digest('hex').slice(0, 16)
}

function sealWith(key: string): Seal {
  const hmac: Hmac = createHmac('sha256', key)
  return {
    add: (line) => void hmac.update(line),
    text: () => hmac.digest('hex'),
    is: (read) => {
      const own = Buffer.from(hmac.digest('hex'))
      const given = Buffer.from(read)
      return own.length === given.length && timingSafeEqual(own, given)
    },
  }
}

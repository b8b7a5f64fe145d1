import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const mount = (...words: string[]) => spawnSync('mount', words).status === 0

interface SmallDisk {
  readonly folder: string
  remove(): void
}

/** A folder that is a disk of its own; undefined where the machine gives no right to make one. */
export function smallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-disk-'))
  const isMounted = mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder)
  const remove = () => {
    if (isMounted) spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  }
  if (isMounted) return { folder, remove }
  remove()
  return undefined
}

/** Making a small disk asks for rights that not every machine gives. */
export function canMakeDisks(): boolean {
  const trial = smallDisk(1)
  trial?.remove()
  return trial !== undefined
}

import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const inMemory = '/dev/shm'
const neededBytes = 2_000_000_000

/**
 * Gives the run a temporary folder of its own, and erases it at the end with what killed processes left there. The folder is in
 * memory where the machine has room: every commit of a database waits for the disk, which was a third of the time.
 */
export default function makeTemporaryFolder() {
  const folder = mkdtempSync(join(hasRoom() ? inMemory : tmpdir(), 'cap-care-run-'))
  // PostgreSQL runs as another user, below this folder.
  chmodSync(folder, 0o755)
  if (!runsPrograms(folder)) return rmSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  return () => rmSync(folder, { recursive: true, force: true })
}

function hasRoom(): boolean {
  if (!existsSync(inMemory)) return false
  const { bavail, bsize } = statfsSync(inMemory)
  return bavail * bsize > neededBytes
}

/** Containers often mount this folder so that nothing in it can be run: the browser is unpacked into one. */
function runsPrograms(folder: string): boolean {
  const program = join(folder, 'program')
  writeFileSync(program, '#!/bin/sh\n', { mode: 0o700 })
  return spawnSync(program).status === 0
}

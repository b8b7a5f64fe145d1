import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { giveToBrowser, isRoot } from './own-account.ts'

/** The profiles that this process made. */
const ours = new Set<string>()

/**
 * Makes an empty folder for the files that a browser writes while it runs: `<folder>/browser-profiles/<process>-…`. Folders
 * that dead processes left are removed first.
 */
export async function newBrowserProfile(folder: string): Promise<string> {
  const home = resolve(folder, 'browser-profiles')
  await mkdir(home, { recursive: true, mode: 0o700 })
  await chmod(home, isRoot() ? 0o711 : 0o700)
  for (const name of await readdir(home)) {
    const path = join(home, name)
    if (!ours.has(path) && !isAnotherAlive(Number.parseInt(name, 10))) await remove(path)
  }
  const profile = await mkdtemp(join(home, `${process.pid}-`))
  ours.add(profile)
  await giveToBrowser(profile)
  return profile
}

export async function removeBrowserProfile(profile: string): Promise<void> {
  await remove(profile)
  ours.delete(profile)
}

/** In a container every server is process 1: a folder with that number that this process did not make is left over. */
function isAnotherAlive(pid: number): boolean {
  if (Number.isNaN(pid) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A dying browser may still write: removal is tried again, and what remains is removed at the next start. */
function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined)
}

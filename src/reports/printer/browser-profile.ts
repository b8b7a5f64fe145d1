import { chmod, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { giveToBrowser, isRoot } from './own-account.ts'

/** Profiles of this process. */
const ours = new Set<string>()

/**
 * A new, empty folder for what a browser writes while it runs: `<folder>/browser-profiles/<process>-…`. Those that dead
 * processes have left are removed first.
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

/** Removes the folder of a browser that has ended. */
export async function removeBrowserProfile(profile: string): Promise<void> {
  await remove(profile)
  ours.delete(profile)
}

/** In a container every server is process 1: a folder of that number which this process did not make is an old one. */
function isAnotherAlive(pid: number): boolean {
  if (Number.isNaN(pid) || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A browser that is just dying may still write: it is tried again, and what stays is removed at the next start. */
function remove(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }).catch(() => undefined)
}

import { execFile } from 'node:child_process'
import { realpath } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Where distributions install Chromium or Chrome. */
const usualPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/lib/chromium/chromium',
]
const versionLimitMilliseconds = 5_000

/**
 * The machine's own browser when it is newer than ours: its distribution publishes security updates without waiting for us. A
 * browser from a snap is not used, because it cannot read our folders.
 */
export async function newerMachineBrowser(than: number, paths = usualPaths): Promise<string | undefined> {
  for (const path of paths) {
    const version = await majorVersion(path)
    if (version !== undefined && version > than) return path
  }
  return undefined
}

async function majorVersion(path: string): Promise<number | undefined> {
  try {
    if ((await realpath(path)).includes('snap')) return undefined
    const { stdout } = await run(path, ['--version'], { timeout: versionLimitMilliseconds })
    const version = /(?:Chromium|Chrome) (\d+)\./.exec(stdout)?.[1]
    return version === undefined ? undefined : Number(version)
  } catch {
    return undefined
  }
}

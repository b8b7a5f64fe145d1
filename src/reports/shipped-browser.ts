import { createReadStream, createWriteStream } from 'node:fs'
import { access, chmod, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'
import type { ExtractOptions } from 'tar-fs'
import { giveToBrowser, isRoot } from './printer/own-account.ts'

/** A browser ready to start: its binary, and the environment that its process needs. */
export interface BrowserFiles {
  readonly executablePath: string
  readonly environment: Readonly<Record<string, string>>
}

const abandonedAfterMilliseconds = 60 * 60 * 1000

/**
 * Unpacks the browser of the npm package once, under `<printFolder>/browser/<version>`.
 *
 * The package's own `executablePath()` is not used: it unpacks into the shared temporary folder and runs any file already there,
 * even a file that another user of the machine planted. Here the folder is private (0700), written under another name and renamed
 * when complete: two processes that unpack at once end with one complete folder. Throws when the package has no browser for this
 * machine.
 */
export async function shippedBrowser(printFolder: string): Promise<BrowserFiles> {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('no shipped browser for this machine')
  const version = await shippedVersion()
  const home = join(printFolder, 'browser')
  const folder = join(home, version)
  await mkdir(home, { recursive: true, mode: 0o700 })
  // A user who made this folder first, for instance as a link, would choose which program the server runs.
  if (!(await lstat(home)).isDirectory()) throw new Error('the folder of the browser is a link')
  // Where the browser has its own account, that account may read the files and change none.
  await chmod(home, isRoot() ? 0o755 : 0o700)
  if (!(await exists(folder))) {
    await unpack(join(packageFolder(), 'bin'), home, folder)
    await removeOld(home, version)
  }
  const cache = join(folder, 'cache')
  await mkdir(cache, { recursive: true })
  await giveToBrowser(cache)
  await chmod(folder, isRoot() ? 0o755 : 0o700)
  await chmod(join(folder, 'chromium'), isRoot() ? 0o755 : 0o700)
  return {
    executablePath: join(folder, 'chromium'),
    environment: {
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      XDG_CACHE_HOME: cache,
    },
  }
}

function packageFolder(): string {
  return fileURLToPath(new URL('../', import.meta.resolve('@sparticuz/chromium')))
}

async function shippedVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder(), 'package.json'), 'utf8')) as { version: string }
  return version
}

/** The major version of Chromium in the package, which is also the package's own. */
export async function shippedMajorVersion(): Promise<number> {
  return process.platform === 'linux' && process.arch === 'x64' ? Number.parseInt(await shippedVersion(), 10) : 0
}

/** The numbers of the owners in the archives may be those of users of this machine, who could then change the libraries. */
const asOurs: ExtractOptions & { chown: boolean } = { chown: false }

/** The graphics libraries of the package are left out: nothing we print is drawn on a GPU. */
async function unpack(source: string, home: string, folder: string): Promise<void> {
  const { extract } = await import('tar-fs')
  const temporary = await mkdtemp(join(home, 'unpacking-'))
  const read = (name: string) => createReadStream(join(source, name))
  const binary = createWriteStream(join(temporary, 'chromium'), { mode: 0o700, flush: true })
  try {
    await Promise.all([
      pipeline(read('chromium.br'), createBrotliDecompress(), binary),
      pipeline(read('al2023.tar.br'), createBrotliDecompress(), extract(join(temporary, 'al2023'), asOurs)),
      pipeline(read('fonts.tar.br'), createBrotliDecompress(), extract(join(temporary, 'fonts'), asOurs)),
      writeFile(join(temporary, 'fonts.conf'), fontSettings),
    ])
    await rename(temporary, folder)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true })
    // Renaming fails when another process was quicker: its folder serves as well.
    if (!(await exists(folder))) throw error
  }
}

/** Removes browsers of other versions (200 MB each), and folders that a killed process left half unpacked. */
async function removeOld(home: string, version: string): Promise<void> {
  for (const name of await readdir(home)) {
    const path = join(home, name)
    const changedAt = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(), // another process has just renamed it
    )
    const inProgress = name.startsWith('unpacking-') && Date.now() - changedAt < abandonedAfterMilliseconds
    if (name !== version && !inProgress) await rm(path, { recursive: true, force: true })
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * For characters that no embedded font draws: the font of the package, then the fonts of the machine, so that a name in another
 * alphabet is printed where the machine has its letters.
 */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

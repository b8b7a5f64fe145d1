import { createHash } from 'node:crypto'
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, resolve, sep } from 'node:path'
import { AppError, type Authorized, writeWhole } from '#kernel'
import { type Content, type ContentFile, largestFileBytes, releasedPath } from './content-file.ts'
import type { ContentFolder } from './policy.ts'

/**
 * Reads the content folder: its YAML files, and `released.json`. Files and folders whose name begins with a dot are ignored.
 */
export async function readContent(folder: string): Promise<Content> {
  const entries = await readdir(folder, { recursive: true }).catch(() => {
    throw new AppError('unavailable', 'content-folder-missing', { values: { folder } })
  })
  const paths = entries.map((entry) => entry.split(sep).join('/')).filter(isContentPath)
  const files = await Promise.all(paths.sort().map((path) => readContentFile(join(folder, path), path)))
  const released = entries.includes(releasedPath)
    ? readContentFile(join(folder, releasedPath), releasedPath)
    : undefined
  return { files, released: await released }
}

function isContentPath(path: string): boolean {
  return /\.ya?ml$/.test(path) && !/(^|\/)\./.test(path)
}

/**
 * Reads the content folder and one more file, which may be anywhere. `path` is the path by which the content knows that file.
 */
export async function readContentWith(folder: string, file: string): Promise<{ content: Content; path: string }> {
  const content = await readContent(folder)
  const path = pathInFolder(folder, file)
  if (content.files.some((known) => known.path === path)) return { content, path }
  return { content: { ...content, files: [...content.files, await readContentFile(file, path)] }, path }
}

/** Reads one file, named by the given path in messages. Throws not-found when there is none. */
export async function readContentFile(
  location: string,
  path: string,
  largestBytes = largestFileBytes,
): Promise<ContentFile> {
  const found = await stat(location).catch(() => undefined)
  if (!found?.isFile()) throw new AppError('not-found', 'content-file-not-found', { values: { file: path } })
  if (found.size > largestBytes) return { path, sha256: '', text: { refused: 'file-too-large' } }
  const bytes = await readFile(location)
  return { path, sha256: createHash('sha256').update(bytes).digest('hex'), text: decode(bytes) }
}

function decode(bytes: Uint8Array): ContentFile['text'] {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { refused: 'file-not-utf8' }
  }
}

/** The path inside the folder of a file named on the command line, or its whole path when it is outside. */
function pathInFolder(folder: string, file: string): string {
  const inside = relative(resolve(folder), resolve(file))
  const path = inside.startsWith('..') ? resolve(file) : inside
  return path.split(sep).join('/')
}

/** Writes a file of the folder, readable by everybody. The write is atomic: after a power cut the old file is complete. */
export async function writeContentFile(folder: Authorized<ContentFolder>, path: string, text: string): Promise<void> {
  await writeWhole(join(folder.path, path), (handle) => handle.writeFile(text), 0o644)
}

import { AppError } from '#kernel'
import type { ContentFile } from './content-file.ts'
import { parseName, pathOfName } from './content-name.ts'
import { readContent } from './files.ts'

/** A file of a folder of content, found by its name, with the folder as it was read. */
export interface NamedFile {
  readonly path: string
  readonly file: ContentFile
  readonly content: Awaited<ReturnType<typeof readContent>>
}

/** Throws `content-file-not-found` when the folder has no file of this name, `sauvegardes@1.0.0`. */
export async function readNamed(folder: string, name: string): Promise<NamedFile> {
  const content = await readContent(folder)
  const path = pathOfName(parseName(name))
  const file = content.files.find((candidate) => candidate.path === path)
  if (!file) throw new AppError('not-found', 'content-file-not-found', { values: { file: path } })
  return { path, file, content }
}

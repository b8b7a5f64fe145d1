import {
  type Content,
  type ContentFile,
  isReleased,
  parseName,
  pathOfName,
  printRecord,
  readReleased,
  releasedPath,
} from '#content'
import { sha256 } from '#kernel'

/** A version of the programme that an administrator of this server completed. */
export interface CompletedProgramme {
  /** `care@2026.4` */
  readonly name: string
  readonly text: string
  /** `AAAA-MM-JJ` */
  readonly releasedOn: string
}

/**
 * The content folder with what was completed on this server, released. A version that the product releases under the same name takes the
 * place of the completed one; a draft of that name does not. A record that cannot be read stays as it is, and is refused by its reader.
 */
export function withCompleted(content: Content, completed: readonly CompletedProgramme[]): Content {
  const { record, issues } = readReleased(content.released, content.files)
  const own = completed.filter(({ name }) => !isReleased(record, parseName(name)))
  const isUnreadable = issues.some(({ code }) => code === 'released-malformed')
  if (own.length === 0 || isUnreadable) return content
  const files = own.map(({ name, text }) => fileOf(pathOfName(parseName(name)), text))
  const paths = new Set(files.map(({ path }) => path))
  const releases = own.map(({ name, text, releasedOn }) => [name, { sha256: sha256(text), releasedOn }] as const)
  return {
    files: [...content.files.filter(({ path }) => !paths.has(path)), ...files],
    released: fileOf(releasedPath, printRecord({ ...record, ...Object.fromEntries(releases) })),
  }
}

function fileOf(path: string, text: string): ContentFile {
  return { path, sha256: sha256(text), text }
}

import type { Content, ContentFile } from '../content-file.ts'
import { type ContentName, nameOfPath, printName } from '../content-name.ts'
import { readReleased } from './released.ts'

/** A version in the content folder that the server does not serve. */
export interface Unserved extends ContentName {
  /** `AAAA-MM-JJ` for a version released since the server started; null for a draft. */
  readonly releasedOn: string | null
  /** Whether its file has faults, or was changed after its release. */
  readonly faulty: boolean
}

/** `faultyAmong` gives the paths of the files with faults; it is called only when there is something to check. */
export function unservedOf(
  { files, released }: Content,
  served: readonly ContentName[],
  faultyAmong: (files: readonly ContentFile[]) => ReadonlySet<string>,
): Unserved[] {
  const { record, issues } = readReleased(released, files)
  const known = new Set(served.map(printName))
  const found = files.flatMap((file) => {
    const name = nameOfPath(file.path)
    return name && !known.has(printName(name)) ? [{ name, file }] : []
  })
  if (found.length === 0) return []
  const faulty = faultyAmong(found.map(({ file }) => file))
  const changed = new Set(issues.map(({ values }) => values?.file))
  return found.map(({ name, file: { path } }) => ({
    ...name,
    releasedOn: record[printName(name)]?.releasedOn ?? null,
    faulty: faulty.has(path) || changed.has(path),
  }))
}

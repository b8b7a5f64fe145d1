import type { Issue } from '#kernel'
import type { ContentFile } from '../content-file.ts'
import { type ContentName, printName } from '../content-name.ts'
import { compareVersions } from '../version.ts'
import { isReleased, latestReleased, type ReleasedRecord } from './released.ts'

/** A version is released once, and each release is higher than those before it. */
export function versionIssues(record: ReleasedRecord, name: ContentName): Issue[] {
  const path = printName(name)
  if (isReleased(record, name)) return [{ path, code: 'release-already-done' }]
  const latest = latestReleased(record, name.id)
  if (!latest || compareVersions(name.version, latest.version) > 0) return []
  return [{ path, code: 'release-version-not-higher', values: { latest: latest.version } }]
}

/** Unfinished work announced in a draft, comments included. */
export function unfinishedIssues({ text, path }: ContentFile): Issue[] {
  if (typeof text !== 'string') return []
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/À\scompléter/g)].map((found): Issue => {
      const position = { line: index + 1, column: found.index + 1 }
      return { path: '', code: 'release-to-complete', values: { file: path, ...position } }
    }),
  )
}

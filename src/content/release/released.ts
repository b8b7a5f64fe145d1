import { z } from 'zod'
import type { Issue } from '#kernel'
import type { ContentFile } from '../content-file.ts'
import {
  type ContentName,
  compareNames,
  contentNamePattern,
  parseName,
  pathOfEquivalence,
  pathOfName,
  printName,
} from '../content-name.ts'
import { type Fault, toIssue } from '../fault.ts'
import { semver } from '../version.ts'
import { readYaml } from '../yaml/yaml-document.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const releaseSchema = z.strictObject({
  sha256,
  releasedOn: z.iso.date(),
  /** The equivalence from the previous version, released with this version. */
  equivalence: z.strictObject({ from: z.string().regex(semver), sha256 }).optional(),
})

const recordSchema = z.record(z.string().regex(contentNamePattern), releaseSchema)

/** A release: the SHA-256 of the file, and the day in universal time. */
export type Release = z.infer<typeof releaseSchema>

/** `sauvegardes@1.0.0` -> its release. A file without a release is a draft. */
export type ReleasedRecord = Readonly<Record<string, Release>>

export interface ReadRecord {
  readonly record: ReleasedRecord
  readonly issues: readonly Issue[]
}

/**
 * Reads `released.json`, and checks that each file it names is in the folder and unchanged. Without `released.json` nothing was
 * ever released. JSON is parsed as YAML, which includes it, so that faults have line numbers.
 */
export function readReleased(file: ContentFile | undefined, files: readonly ContentFile[]): ReadRecord {
  if (!file) return { record: {}, issues: [] }
  const document = readYaml(typeof file.text === 'string' ? file.text : '')
  const parsed = recordSchema.safeParse(document.value)
  if (document.faults.length > 0 || !parsed.success) {
    const at = (parsed.error?.issues[0]?.path ?? []) as Fault['at']
    const position = document.faults[0]?.position ?? document.positionOf(at)
    return { record: {}, issues: [toIssue(file.path, document.value, { at, code: 'released-malformed' }, position)] }
  }
  const issues = Object.entries(parsed.data).flatMap(([name, release]) =>
    fixedBy(parseName(name), release).flatMap((fixed) => {
      const found = files.find((candidate) => candidate.path === fixed.path)
      if (found) return changedIssues(found, fixed)
      const { path: missing, sha256, releasedOn } = fixed
      const fault: Fault = { at: [name], code: 'released-file-missing', values: { missing, sha256, releasedOn } }
      return [toIssue(file.path, document.value, fault, document.positionOf([name]))]
    }),
  )
  return { record: parsed.data, issues }
}

/** A file that a release fixed for ever. */
interface FixedFile {
  readonly path: string
  readonly sha256: string
  readonly releasedOn: string
}

function fixedBy(name: ContentName, { sha256, releasedOn, equivalence }: Release): FixedFile[] {
  const own = { path: pathOfName(name), sha256, releasedOn }
  if (!equivalence) return [own]
  const path = pathOfEquivalence({ id: name.id, from: equivalence.from, to: name.version })
  return [own, { path, sha256: equivalence.sha256, releasedOn }]
}

function changedIssues(file: ContentFile, { sha256, releasedOn }: FixedFile): Issue[] {
  if (file.sha256 === sha256) return []
  const values = { expected: sha256, found: file.sha256, releasedOn }
  return [toIssue(file.path, undefined, { at: [], code: 'released-file-changed', values }, { line: 1, column: 1 })]
}

export function isReleased(record: ReleasedRecord, name: ContentName): boolean {
  return Object.hasOwn(record, printName(name))
}

export function releasedFiles(record: ReleasedRecord, files: readonly ContentFile[]): ContentFile[] {
  const fixed = Object.entries(record).flatMap(([name, release]) => fixedBy(parseName(name), release))
  const paths = new Set(fixed.map(({ path }) => path))
  return files.filter(({ path }) => paths.has(path))
}

export function latestReleased(record: ReleasedRecord, id: string): ContentName | undefined {
  const names = Object.keys(record).map(parseName)
  return names
    .filter((name) => name.id === id)
    .sort(compareNames)
    .at(-1)
}

/** The record as written to the file: by id, then by version, so that a release adds lines and moves none. */
export function printRecord(record: ReleasedRecord): string {
  const entries = Object.entries(record).sort(([a], [b]) => compareNames(parseName(a), parseName(b)))
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`
}

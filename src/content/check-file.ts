import type { Issue } from '#kernel'
import type { CheckedFile, ContentFile } from './content-file.ts'
import type { ContentName } from './content-name.ts'
import { byPosition, type Fault, toIssue, valueAt } from './fault.ts'
import { readYaml, type YamlDocument } from './yaml/yaml-document.ts'

export interface FileCheck<Content, Name = ContentName> extends CheckedFile<Content, Name> {
  /** Every fault, in the order of the text. */
  readonly issues: readonly Issue[]
}

export type Judge<Content> = (document: YamlDocument) => { content: Content | undefined; faults: Fault[] }

/** Reads a file, has its value judged, and places every fault by line and column. The content is undefined with any fault. */
export function checkFile<Content, Name>(
  name: Name,
  file: ContentFile,
  judge: Judge<Content>,
): FileCheck<Content, Name> {
  if (typeof file.text !== 'string') {
    const issue = toIssue(file.path, undefined, { at: [], code: file.text.refused }, { line: 1, column: 1 })
    return { name, file, content: undefined, issues: [issue] }
  }
  const document = readYaml(file.text)
  const unreadable = document.value === undefined
  const { content, faults } = unreadable ? { content: undefined, faults: [] } : judge(document)
  const placed = faults.map((fault) => ({ fault, position: document.positionOf(fault.at) }))
  const issues = [...document.faults, ...placed]
    .map(({ fault, position }) => toIssue(file.path, document.value, fault, position))
    .sort(byPosition)
  return { name, file, content: issues.length === 0 ? content : undefined, issues }
}

/** Files are found by name, so the name must match the content. */
export function checkName(value: unknown, name: ContentName): Fault[] {
  const id = valueAt(value, ['id'])
  const version = valueAt(value, ['version'])
  const faults: Fault[] = []
  if (typeof id === 'string' && id !== name.id) {
    faults.push({ at: ['id'], code: 'id-differs-from-folder', values: { id, folder: name.id } })
  }
  if (typeof version === 'string' && version !== name.version) {
    faults.push({ at: ['version'], code: 'version-differs-from-file', values: { version, fileVersion: name.version } })
  }
  return faults
}

/** In the folder the path of a file gives its name; outside the folder the content gives it. */
export function nameInside(file: ContentFile): ContentName {
  const { value } = readYaml(typeof file.text === 'string' ? file.text : '')
  return { id: String(valueAt(value, ['id']) ?? ''), version: String(valueAt(value, ['version']) ?? '') }
}

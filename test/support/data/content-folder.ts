import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { stringify } from 'yaml'
import type { Equivalence, Programme, Questionnaire } from '#questionnaires'
import type { ContentFile } from '../../../src/content/content-file.ts'

/** A file of content that exists in memory only. */
export function contentFileOf(path: string, text: string, sha256 = '0'.repeat(64)): ContentFile {
  return { path, text, sha256 }
}

type AnyContent = Questionnaire | Programme | Equivalence

export function fileOf(content: AnyContent): ContentFile {
  return contentFileOf(pathOf(content), textOf(content))
}

function pathOf(content: AnyContent): string {
  const file = 'version' in content ? content.version : `${content.from}--${content.to}`
  return `${content.id}/${file}.yaml`
}

function textOf(content: AnyContent): string {
  return stringify(content, { aliasDuplicateObjects: false })
}

export interface TestContentFolder {
  readonly path: string
  /** Writes a file; a content is written under its own name. */
  write(content: AnyContent): void
  writeText(path: string, text: string): void
  remove(): void
}

/** A temporary content folder, empty. */
export function aContentFolder(): TestContentFolder {
  const path = mkdtempSync(join(tmpdir(), 'cap-care-content-'))
  const writeText = (name: string, text: string) => {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return {
    path,
    write: (content) => writeText(pathOf(content), textOf(content)),
    writeText,
    remove: () => rmSync(path, { recursive: true, force: true }),
  }
}

import { compareVersions, semver, versionSource } from './version.ts'

/** The name of a content file: `sauvegardes` in version `1.0.0` is the file `sauvegardes/1.0.0.yaml`. */
export interface ContentName {
  readonly id: string
  readonly version: string
}

/** The folder of the programme files; every other folder holds a questionnaire. */
export const programmeFolder = 'care'

export const contentNamePattern = new RegExp(`^[a-z0-9-]+@${versionSource}$`)

/** The name given by a path in the content folder: `<id>/<version>.yaml`. Equivalences have names of another form. */
export function nameOfPath(path: string): ContentName | undefined {
  if (isEquivalencePath(path)) return undefined
  const [, id, version] = /^([^/]+)\/([^/]+)\.yaml$/.exec(path) ?? []
  return id && version ? { id, version } : undefined
}

/** The name given by the end of any path of the form `…/sauvegardes/1.0.0.yaml`. */
export function contentNameOf(path: string): ContentName | undefined {
  const name = nameOfPath(path.split(/[/\\]/).slice(-2).join('/'))
  return name && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name.id) && semver.test(name.version) ? name : undefined
}

/** `sauvegardes@1.0.0` -> its parts. The text must match `contentNamePattern`. */
export function parseName(text: string): ContentName {
  const [id = '', version = ''] = text.split('@')
  return { id, version }
}

export function printName({ id, version }: ContentName): string {
  return `${id}@${version}`
}

export function pathOfName({ id, version }: ContentName): string {
  return `${id}/${version}.yaml`
}

/** The name of an equivalence: `sauvegardes/1.0.0--1.1.0.yaml` leads from one version of a questionnaire to the next. */
export interface EquivalenceName {
  readonly id: string
  readonly from: string
  readonly to: string
}

export function isEquivalencePath(path: string): boolean {
  return /--[^/\\]*$/.test(path)
}

/** The name given by a path in the content folder: `<id>/<from>--<to>.yaml`. */
export function equivalenceNameOfPath(path: string): EquivalenceName | undefined {
  const [, id, from, to] = /^([^/]+)\/([^/]+?)--([^/]+)\.yaml$/.exec(path) ?? []
  return id && id !== programmeFolder && from && to ? { id, from, to } : undefined
}

export function pathOfEquivalence({ id, from, to }: EquivalenceName): string {
  return `${id}/${from}--${to}.yaml`
}

/** By id, then by version from the oldest to the newest. */
export function compareNames(a: ContentName, b: ContentName): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  return compareVersions(a.version, b.version)
}

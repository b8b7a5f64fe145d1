import { type ContentName, compareNames, printName } from './content-name.ts'
import { foundContent } from './release/refusals.ts'

/** The versions of some contents of one kind. */
export interface Versions<Item> {
  /** Every version, by id then from the oldest to the newest. */
  readonly all: readonly Item[]
  /** The latest version of each content, by id. */
  list(): readonly Item[]
  find(id: string, version: string): Item | undefined
  findLatest(id: string): Item | undefined
  /** The version named, or the latest. Throws not-found. */
  get(id: string, version?: string): Item
}

export function versionsOf<Item extends ContentName>(items: readonly Item[]): Versions<Item> {
  const all = [...items].sort(compareNames)
  const named = new Map(all.map((one) => [printName(one), one]))
  const find = (id: string, version: string) => named.get(printName({ id, version }))
  const findLatest = (id: string) => all.findLast((one) => one.id === id)
  return {
    all,
    list: () => all.filter((one) => findLatest(one.id) === one),
    find,
    findLatest,
    get: (id, version) => foundContent(version === undefined ? findLatest(id) : find(id, version), id, version),
  }
}

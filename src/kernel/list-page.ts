/** One page of a list. */
export interface ListPage<Item> {
  readonly items: readonly Item[]
  /** Counted from 1. */
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** How many items all pages hold together. */
  readonly total: number
}

/** As many rows as fit a few screens of a telephone. */
const pageSize = 20

/** The page asked for, or the nearest one that exists. */
export function pageOf<Item>(all: readonly Item[], asked: number): ListPage<Item> {
  const pages = Math.max(1, Math.ceil(all.length / pageSize))
  const page = Math.min(Math.max(1, asked), pages)
  return { items: all.slice((page - 1) * pageSize, page * pageSize), page, pages, total: all.length }
}

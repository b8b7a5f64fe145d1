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

/** Where the page asked for, or the nearest one that exists, stands in a list of `total` items: for a list that SQL cuts. */
export function placeOfPage(total: number, asked: number, size = pageSize) {
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(Math.max(1, asked), pages)
  return { page, pages, total, offset: (page - 1) * size, limit: size }
}

/** The page asked for, or the nearest one that exists. */
export function pageOf<Item>(all: readonly Item[], asked: number, size = pageSize): ListPage<Item> {
  const { page, pages, total, offset, limit } = placeOfPage(all.length, asked, size)
  return { items: all.slice(offset, offset + limit), page, pages, total }
}

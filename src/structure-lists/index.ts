/**
 * Lists of structures that a region keeps under a name, to filter its pages and to choose whom an alert asks. A list comes
 * from Hélios, from a spreadsheet or from a pasted column: a number that the register does not hold, or of another region,
 * is left out and said; the number of a legal entity stands for its open structures of the region.
 * Other rooms filter with `listFilter`. A list is no right: it hides structures from a page, and shows none.
 */
export { largestListBytes, numberColumn } from './given-numbers.ts'
export { type ListLine, longestListName, mostLists, type StructureList } from './list.ts'
export type { ListPlan } from './list-plan.ts'
export { deleteList, renameList } from './usecases/change-list.ts'
export { keepList } from './usecases/keep-list.ts'
export { type GivenList, type PreparedList, prepareList } from './usecases/prepare-list.ts'
export { type ListFilter, listFilter, listNumbersOf, listsKeptFor } from './usecases/reach-lists.ts'
export { type OpenedList, openList, type RegionLists, showLists } from './usecases/show-lists.ts'

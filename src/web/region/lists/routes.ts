import { columnedFileTooLarge } from '#directory'
import { bodyLimit } from '#http'
import { largestListBytes } from '#structure-lists'
import { accountForms, accountPages, accountUploads, forms } from '../../http/limits.ts'
import { get, post, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import { removeList, renameTheList, showList } from './list.ts'
import { checkList, keepTheList, showRegionLists } from './lists.ts'

const [region, list] = [':region', ':liste']

const { code, values } = columnedFileTooLarge(largestListBytes)
/** A file, and what else the form holds. */
const listFiles = bodyLimit(largestListBytes + 256 * 1024, code, values)

/** The lists of structures that a region keeps. */
export const routes: readonly Route[] = [
  get(paths.lists(region), 'region', accountPages, showRegionLists),
  post(paths.listCheck(region), 'region', accountUploads, listFiles, checkList),
  post(paths.lists(region), 'region', accountForms, forms, keepTheList),
  get(paths.list(region, list), 'region', accountPages, showList),
  post(paths.list(region, list), 'region', accountForms, forms, renameTheList),
  post(paths.listRemoval(region, list), 'region', accountForms, forms, removeList),
]

import { openPages } from '../http/limits.ts'
import { get, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as notices from './notices.ts'

/** What the law asks every site to say of itself. */
export const routes: readonly Route[] = [
  get(paths.legalNotice, 'anyone', openPages, notices.showLegalNotice),
  get(paths.accessibility, 'anyone', openPages, notices.showAccessibility),
]

import { accountPages } from '../../http/limits.ts'
import { get, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import { showResources } from './resources.ts'

/** What a region, and the whole country, offers structures. */
export const routes: readonly Route[] = [get(paths.resources(':region'), 'offered', accountPages, showResources)]

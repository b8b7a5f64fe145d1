import { openPages } from '../http/limits.ts'
import { get, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as privacy from './privacy.ts'

export const routes: readonly Route[] = [get(paths.privacy, 'anyone', openPages, privacy.showPrivacy)]

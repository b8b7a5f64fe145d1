import { openPages } from '../http/limits.ts'
import { get, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as programme from './programme.ts'

export const routes: readonly Route[] = [get(paths.programme, 'anyone', openPages, programme.showCareProgramme)]

import { accountForms, accountPages, forms, openPages } from '../http/limits.ts'
import { get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as care from './care.ts'
import * as item from './item.ts'
import * as programme from './programme.ts'

const finess = ':finess'
const one = paths.careItem(finess, ':objectif')

/** The programme for everybody, and where the candidate of a structure stands on it. */
export const routes: readonly Route[] = [
  get(paths.programme, 'anyone', openPages, programme.showCareProgramme),
  get(paths.care(finess), 'shared', accountPages, care.showCare),
  post(paths.careActivity(finess), 'own', accountForms, forms, care.keepActivity),
  get(one, 'shared', accountPages, item.showItem),
  post(one, 'own', accountForms, forms, item.keepItem),
]

import { accountFiles, accountForms, accountPages, forms } from '../http/limits.ts'
import { file, get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { sendRegion, showRegion } from './region.ts'
import * as form from './session-form.ts'
import { showSessions } from './sessions.ts'

const [finess, session, region] = [':finess', ':seance', ':region']

/** Sessions of awareness: a structure writes down its own, its region and its animator read them. */
export const routes: readonly Route[] = [
  get(paths.awareness(finess), 'referents', accountPages, showSessions),
  get(paths.sessionAddition(finess), 'own', accountPages, form.show),
  post(paths.sessionAddition(finess), 'own', accountForms, forms, form.save),
  get(paths.session(finess, session), 'own', accountPages, form.show),
  post(paths.session(finess, session), 'own', accountForms, forms, form.save),
  post(paths.sessionRemoval(finess, session), 'own', accountForms, forms, form.remove),
  get(paths.regionAwareness(region), 'followed', accountPages, showRegion),
  file(paths.regionAwarenessFile(region), 'followed', accountFiles, sendRegion),
]

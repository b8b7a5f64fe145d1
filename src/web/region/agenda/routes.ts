import { accountFiles, accountForms, accountPages, feedFiles, forms, openPages } from '../../http/limits.ts'
import { file, follow, get, post, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import { sendPublicAgenda, showAgenda } from './agenda.ts'
import * as event from './event.ts'
import * as form from './event-form.ts'
import * as registered from './registered.ts'

const region = ':region'
const at = paths.event(region, ':evenement')

/** The agenda of a region: public events for everybody, the others with an account; structures register in one click. */
export const routes: readonly Route[] = [
  get(paths.agenda(region), 'anyone', openPages, showAgenda),
  follow(paths.publicAgenda(region), 'anyone', feedFiles, sendPublicAgenda),
  get(paths.eventAddition(region), 'region', accountPages, form.show),
  post(paths.eventAddition(region), 'region', accountForms, forms, form.save),
  get(at, 'anyone', openPages, event.showEvent),
  get(paths.eventChange(at), 'region', accountPages, form.show),
  post(paths.eventChange(at), 'region', accountForms, forms, form.save),
  post(paths.eventCancelling(at), 'region', accountForms, forms, event.cancel),
  post(paths.eventRegistration(at), 'own', accountForms, forms, event.register),
  post(paths.eventWithdrawal(at), 'own', accountForms, forms, event.withdraw),
  get(paths.eventRegistered(at), 'region', accountPages, registered.showRegistered),
  file(paths.eventRegisteredFile(at), 'region', accountFiles, registered.sendRegistered),
]

import { accountForms, accountPages, forms } from '../../http/limits.ts'
import { get, post, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import * as contacts from './contacts.ts'

const region = ':region'

/** Whom the structures of a region call in a crisis. */
export const routes: readonly Route[] = [
  get(paths.contacts(region), 'offered', accountPages, contacts.showContacts),
  get(paths.contactsChange(region), 'region', accountPages, contacts.showForm),
  post(paths.contactsChange(region), 'region', accountForms, forms, contacts.save),
]

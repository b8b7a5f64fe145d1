import { accountChanges, accountPages, forms } from '../http/limits.ts'
import { get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as accessKeys from './access-keys.ts'
import * as account from './account.ts'
import * as accountHome from './account-home.ts'

/** The page after sign-in, and the account itself: name, password, browsers, keys. */
export const routes: readonly Route[] = [
  get(paths.accountHome, 'account', accountPages, accountHome.showAccountHome),
  get(paths.account, 'account', accountPages, account.showAccount),
  post(paths.accountName, 'account', accountChanges, forms, account.rename),
  post(paths.accountPassword, 'account', accountChanges, forms, account.choosePassword),
  get(paths.accessKeys, 'account', accountPages, accessKeys.showKeys),
  post(paths.accessKeyMaking, 'account', accountChanges, forms, accessKeys.make),
  post(paths.accessKeyEnd, 'account', accountChanges, forms, accessKeys.withdraw),
  post(paths.accountSessions, 'account', accountChanges, forms, account.endSessions),
]

import { assetNames, sendAsset } from '../http/answers/assets.ts'
import { drawings, openPages } from '../http/limits.ts'
import { get, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as appearance from './appearance.ts'
import * as home from './home.ts'
import * as securityContact from './security-contact.ts'

/** The first page, and the files that every page needs. Loaded when the server starts, so this file imports little. */
export const routes: readonly Route[] = [
  get(paths.home, 'anyone', openPages, home.showHome),
  get(paths.securityContact, 'anyone', openPages, securityContact.sendSecurityContact),
  get(paths.appearanceStyle, 'anyone', drawings, appearance.sendStyle),
  get(paths.appearanceLogo, 'anyone', drawings, appearance.sendLogo),
  ...assetNames.map((name) => get(paths.asset(name), 'anyone', drawings, sendAsset(name))),
]

import { type ProviderName, providerNames, providerNamesIn } from '#identity'
import * as limits from '../http/limits.ts'
import { get, offeredIf, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as invitation from './invitation.ts'
import * as passwordReset from './password-reset.ts'
import * as provider from './provider.ts'
import * as secondFactor from './second-factor.ts'
import * as signIn from './sign-in.ts'

const { forms, openPages } = limits
const secret = ':secret'

/** Without settings for a provider, its addresses do not exist. */
function providerRoutes(name: ProviderName): Route[] {
  return offeredIf(
    (config) => providerNamesIn(config).includes(name),
    [
      post(paths.providerSignIn(name), 'anyone', limits.providerSignIns, forms, provider.leaveFor(name)),
      get(paths.providerReturn(name), 'anyone', limits.providerSignIns, provider.comeBackFrom(name)),
    ],
  )
}

/** Signing in and out, and the links in emails: invitations and password resets. */
export const routes: readonly Route[] = [
  get(paths.signIn, 'anyone', openPages, signIn.showSignIn),
  post(paths.signIn, 'anyone', limits.signIns, forms, signIn.firstStep),
  get(paths.signInSecondFactor, 'anyone', openPages, secondFactor.showSecondStep),
  post(paths.signInSecondFactor, 'anyone', limits.secondFactors, forms, secondFactor.secondStep),
  ...providerNames.flatMap(providerRoutes),
  post(paths.signOut, 'anyone', openPages, forms, signIn.leave),
  get(paths.signedOut, 'anyone', openPages, provider.showSignedOut),
  get(paths.forgottenPassword, 'anyone', openPages, passwordReset.showForgotten),
  post(paths.forgottenPassword, 'anyone', limits.forgottenPasswords, forms, passwordReset.ask),
  get(paths.newPassword(secret), 'single-use', openPages, passwordReset.showNewPassword),
  post(paths.newPassword(secret), 'single-use', limits.passwordChoices, forms, passwordReset.choose),
  get(paths.invitation(secret), 'single-use', openPages, invitation.show),
  post(paths.invitation(secret), 'single-use', limits.invitationAnswers, forms, invitation.accept),
  get(paths.firstAccess(secret), 'single-use', openPages, invitation.show),
  post(paths.firstAccess(secret), 'single-use', limits.firstAccesses, forms, invitation.accept),
  get(paths.accountSecondFactor, 'account', limits.accountPages, secondFactor.showSecondFactor),
  post(paths.accountSecondFactor, 'account', limits.accountChanges, forms, secondFactor.changeSecondFactor),
]

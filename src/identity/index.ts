/**
 * Who may sign in: accounts, roles, sessions, second factors and single-use links; `#access` says what an account may do.
 * better-auth checks passwords and codes and makes the sessions (`auth.ts`, loaded at the first sign-in).
 * An account is made by an invitation, or by the link of the first start. Each request resolves the roles with the register
 * (`store-grants.ts`). Secrets of links, session tokens, recovery codes and passwords are kept as hashes.
 * ProConnect and Pro Santé Connect (`oidc.ts`, options in `oidc-providers.ts`) say who somebody is, never what they may do: an
 * identity enters an account by an invitation alone (`admit-person.ts`).
 * An unknown email address and a wrong password are refused alike, after equal work.
 * This room knows nothing of pages; its mails are those of `#mail`.
 */
export {
  type AccessKey,
  holdsKey,
  lastDaysFrom,
  longestKeyName,
  mostAccessKeys,
  mostKeyDays,
} from './access-keys/access-key.ts'
export { type MadeAccessKey, makeAccessKey } from './access-keys/usecases/make-access-key.ts'
export { endAccessKey, listAccessKeys, withdrawAccessKey } from './access-keys/usecases/manage-access-keys.ts'
export { openAccessKey } from './access-keys/usecases/open-access-key.ts'
export type { Account } from './accounts/account.ts'
export { type Assignment, hasScope, isRole } from './accounts/assignment.ts'
export { emailFault } from './accounts/email.ts'
export type { NamedAssignment } from './accounts/named-assignment.ts'
export { listEmailsById } from './accounts/store.ts'
export { findCorrespondent } from './accounts/store-grants.ts'
export { grantRole, withdrawRole } from './accounts/usecases/change-roles.ts'
export { closeAccount } from './accounts/usecases/close-account.ts'
export { describeAccount, type OwnAccount, renameOwnAccount } from './accounts/usecases/describe-account.ts'
export { type AccountsInNumbers, describeAccounts } from './accounts/usecases/describe-accounts.ts'
export { enterAdministration } from './accounts/usecases/enter-administration.ts'
export { findRemainingAccounts } from './accounts/usecases/find-remaining-accounts.ts'
export { type AccountRecord, getAccount } from './accounts/usecases/get-account.ts'
export { type ListedAccount, listAccounts } from './accounts/usecases/list-accounts.ts'
export { listEndedRoles } from './accounts/usecases/list-ended-roles.ts'
export { type FoundAccount, searchAccounts } from './accounts/usecases/search-accounts.ts'
export { consentDays } from './consents/consent-ask.ts'
export { waitsForConsent as rolesWait } from './consents/usecases/ask-consent.ts'
export {
  browseConsents,
  isConsentStuck,
  type PendingConsent,
  type PendingConsents,
  type PlacedUnits,
} from './consents/usecases/browse-consents.ts'
export { approveConsent, refuseConsent, withdrawConsentAsk } from './consents/usecases/decide-consent.ts'
export type { Identity, IdentityContext, LinkKind } from './identity-context.ts'
export type { DeadLinkKind, LinkEnd } from './invitations/dead-link.ts'
export type { DeliveryState } from './invitations/delivery.ts'
export { invitationDays, invitationListedDays } from './invitations/invitation.ts'
export { invitationColumns, largestInvitationFileBytes } from './invitations/invitation-file.ts'
export { acceptInvitation, joinInvitation } from './invitations/usecases/accept-invitation.ts'
export {
  browseInvitations,
  type PendingInvitation,
  type PendingInvitations,
} from './invitations/usecases/browse-invitations.ts'
export {
  deliverInvitation,
  deliverPostponedInvitations,
  deliverWaitingInvitations,
} from './invitations/usecases/deliver-invitations.ts'
export { explainDeadLink, findInvitation, type OfferedInvitation } from './invitations/usecases/find-invitation.ts'
export { prepareFirstAccess } from './invitations/usecases/first-access.ts'
export { inviteAccount } from './invitations/usecases/invite-account.ts'
export { type InvitationReport, inviteFromFile, prepareInvitations } from './invitations/usecases/invite-from-file.ts'
export { listInvitations, type SentInvitation, withdrawInvitation } from './invitations/usecases/list-invitations.ts'
export { type TriedMail, tryMail } from './invitations/usecases/try-mail.ts'
export { listAnswerers } from './notices/store.ts'
export { countReaders, type ReaderCount } from './notices/usecases/count-readers.ts'
export { deliverAccessNotices } from './notices/usecases/deliver-notices.ts'
export { openIdentity } from './open-identity.ts'
export { createOpenIdConnect, type OpenIdConnect, type OpenIdContext } from './providers/oidc.ts'
export {
  isProviderName,
  type ProviderName,
  providerNames,
  providerNamesIn,
  providersIn,
} from './providers/oidc-providers.ts'
export { pendingSignInMinutes } from './providers/pending-sign-in.ts'
export { beginProviderSignIn } from './providers/usecases/begin-provider-sign-in.ts'
export { finishProviderSignIn } from './providers/usecases/finish-provider-sign-in.ts'
export { offerAgain, type SecondFactorOffer } from './second-factor/second-factor-offer.ts'
export {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorMade,
} from './second-factor/usecases/enrol-second-factor.ts'
export { resetSecondFactor } from './second-factor/usecases/reset-second-factor.ts'
export { verifySecondFactor } from './second-factor/usecases/verify-second-factor.ts'
export { knownBrowserDays } from './sign-in/known-browser.ts'
export { idleHours, type Session, type SignedIn, sessionHours } from './sign-in/session.ts'
export type { SignInStep } from './sign-in/sign-in-step.ts'
export { changePassword } from './sign-in/usecases/change-password.ts'
export { endAccountSessions } from './sign-in/usecases/end-account-sessions.ts'
export { revokeSession, signOut, signOutEverywhere } from './sign-in/usecases/end-sessions.ts'
export { openSession } from './sign-in/usecases/open-session.ts'
export {
  checkPasswordReset,
  requestPasswordReset,
  resetPassword,
} from './sign-in/usecases/reset-password.ts'
export { signIn } from './sign-in/usecases/sign-in.ts'
export { purgeIdentity } from './usecases/purge-identity.ts'

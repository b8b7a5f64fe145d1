/**
 * Who may sign in: accounts, their roles, sessions, second factors and single-use links. better-auth checks passwords and
 * codes and makes the sessions (`auth.ts`, loaded at the first sign-in); what an account may do is `#access`.
 * An account is made by an invitation, or by the link of the first start. Roles are resolved at each request with the
 * register (`store-grants.ts`). Kept as hashes only: secrets of links, tokens of sessions, recovery codes, passwords.
 * ProConnect and Pro Santé Connect (`oidc.ts`, loaded at the first sign-in there; their ways are data in `oidc-providers.ts`)
 * say who somebody is, never what they may: an identity enters an account by an invitation alone (`admit-person.ts`).
 * A refusal says the same of an unknown address as of a wrong password, after the same work.
 * This room knows nothing of pages; its mails are those of `#mail`.
 */
export type { Account } from './account.ts'
export { type Assignment, hasScope, isRole } from './assignment.ts'
export type { DeliveryState } from './delivery.ts'
export type { Identity, IdentityContext, LinkKind } from './identity-context.ts'
export { invitationColumns, largestInvitationFileBytes } from './invitation-file.ts'
export type { ListPage } from './list-page.ts'
export type { NamedAssignment } from './named-assignment.ts'
export { createOpenIdConnect, type OpenIdConnect, type OpenIdContext } from './oidc.ts'
export { isProviderName, type ProviderName, providerNames, providerNamesIn, providersIn } from './oidc-providers.ts'
export { openIdentity } from './open-identity.ts'
export { pendingSignInMinutes } from './pending-sign-in.ts'
export { offerAgain, type SecondFactorOffer } from './second-factor-offer.ts'
export type { Session, SignedIn } from './session.ts'
export type { SignInStep } from './sign-in-step.ts'
export { acceptInvitation, joinInvitation } from './usecases/accept-invitation.ts'
export { beginProviderSignIn } from './usecases/begin-provider-sign-in.ts'
export { browseInvitations, type PendingInvitation, type PendingInvitations } from './usecases/browse-invitations.ts'
export { changePassword } from './usecases/change-password.ts'
export { grantRole, withdrawRole } from './usecases/change-roles.ts'
export { closeAccount } from './usecases/close-account.ts'
export { deliverInvitation, deliverWaitingInvitations } from './usecases/deliver-invitations.ts'
export { describeAccount, type OwnAccount, renameOwnAccount } from './usecases/describe-account.ts'
export { type AccountsInNumbers, describeAccounts } from './usecases/describe-accounts.ts'
export { endAccountSessions } from './usecases/end-account-sessions.ts'
export { revokeSession, signOut, signOutEverywhere } from './usecases/end-sessions.ts'
export {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  type SecondFactorMade,
} from './usecases/enrol-second-factor.ts'
export { findInvitation, type OfferedInvitation } from './usecases/find-invitation.ts'
export { finishProviderSignIn } from './usecases/finish-provider-sign-in.ts'
export { prepareFirstAccess } from './usecases/first-access.ts'
export { type AccountFile, getAccount } from './usecases/get-account.ts'
export { inviteAccount } from './usecases/invite-account.ts'
export { type InvitationReport, inviteFromFile, prepareInvitations } from './usecases/invite-from-file.ts'
export { type ListedAccount, listAccounts } from './usecases/list-accounts.ts'
export { listInvitations, type SentInvitation, withdrawInvitation } from './usecases/list-invitations.ts'
export { openSession } from './usecases/open-session.ts'
export { purgeIdentity } from './usecases/purge-identity.ts'
export {
  checkPasswordReset,
  type ResetAsked,
  requestPasswordReset,
  resetPassword,
} from './usecases/reset-password.ts'
export { resetSecondFactor } from './usecases/reset-second-factor.ts'
export { type FoundAccount, searchAccounts } from './usecases/search-accounts.ts'
export { signIn } from './usecases/sign-in.ts'
export { type TriedMail, tryMail } from './usecases/try-mail.ts'
export { verifySecondFactor } from './usecases/verify-second-factor.ts'

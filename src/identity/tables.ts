import type { Role } from '#kernel'
import { boolean, index, instant, integer, json, primaryKey, table, text, uniqueIndex } from '#storage'
import type { Assignment } from './accounts/assignment.ts'
import type { Givers } from './accounts/givers.ts'
import type { WantedRoles } from './consents/consent-ask.ts'
import type { InvitationSender } from './invitations/invitation.ts'
import type { EndedReading } from './notices/notice.ts'

export { deadLinks } from './invitations/tables.ts'
export { pendingSignIns } from './providers/tables.ts'
export { signInFailures } from './sign-in/tables.ts'

/*
 * `users`, `sessions`, `credentials`, `verifications` and `twoFactors` are read and written by better-auth too: their
 * fields have the names it gives them (`account` is our `credentials`). The other tables are ours alone.
 */

export const users = table(
  'users',
  {
    id: text('id').primaryKey(),
    name: text('name').notNull(),
    /** In lower case. */
    email: text('email').notNull(),
    emailVerified: boolean('email_verified').notNull(),
    image: text('image'),
    twoFactorEnabled: boolean('two_factor_enabled'),
    /** Null for somebody who never signed in. */
    lastSignInAt: instant('last_sign_in_at'),
    /** Grows each time the sessions end: a sign-in that began before opens nothing (`access-epoch.ts`). */
    accessEpoch: integer('access_epoch').notNull().default(0),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (user) => [uniqueIndex('users_email').on(user.email)],
)

const userId = () =>
  text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' })

/** A browser in which an account is signed in. */
export const sessions = table(
  'sessions',
  {
    id: text('id').primaryKey(),
    userId: userId(),
    /** SHA-256 of the token of the cookie; the token itself is never kept. */
    token: text('token').notNull(),
    /** The limit of better-auth. `session.ts` has our own limits, over the two instants below. */
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When the session was last used, to a few minutes. */
    updatedAt: instant('updated_at').notNull(),
    ipAddress: text('ip_address'),
    userAgent: text('user_agent'),
    /** Whether the session was opened with two factors: ours, or those of an identity provider. */
    twoFactorsGiven: boolean('two_factors_given'),
  },
  (session) => [uniqueIndex('sessions_token').on(session.token), index('sessions_user').on(session.userId)],
)

/** A way to sign in: a password (`credential`) or an identity at a provider. */
export const credentials = table(
  'credentials',
  {
    id: text('id').primaryKey(),
    userId: userId(),
    providerId: text('provider_id').notNull(),
    /** The hash of the identity at the provider; the id of the account for a password. */
    accountId: text('account_id').notNull(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    accessTokenExpiresAt: instant('access_token_expires_at'),
    refreshTokenExpiresAt: instant('refresh_token_expires_at'),
    scope: text('scope'),
    /** As `password-hash.ts` writes it. */
    password: text('password'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (credential) => [
    uniqueIndex('credentials_provider_account').on(credential.providerId, credential.accountId),
    index('credentials_user').on(credential.userId),
  ],
)

/** Keys with which programs read for an account. Only the hash of a secret is stored. */
export const accessKeys = table(
  'access_keys',
  {
    id: text('id').primaryKey(),
    userId: userId(),
    name: text('name').notNull(),
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    lastDay: text('last_day').notNull(),
    usedOn: text('used_on'),
  },
  (key) => [uniqueIndex('access_keys_secret').on(key.secretHash), index('access_keys_user').on(key.userId)],
)

/** Sign-ins that wait for their second step, written by better-auth. Identifiers are kept as hashes. */
export const verifications = table(
  'verifications',
  {
    id: text('id').primaryKey(),
    identifier: text('identifier').notNull(),
    value: text('value').notNull(),
    expiresAt: instant('expires_at').notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (verification) => [index('verifications_identifier').on(verification.identifier)],
)

/** The second factor of an account: encrypted with a key that is not in the database. */
export const twoFactors = table(
  'two_factors',
  {
    id: text('id').primaryKey(),
    userId: userId(),
    secret: text('secret').notNull(),
    /** SHA-256 of each recovery code that is left. */
    backupCodes: text('backup_codes').notNull(),
    verified: boolean('verified'),
    failedVerificationCount: integer('failed_verification_count'),
    lockedUntil: instant('locked_until'),
    /** The keyed hashes of the last codes used, one after the other: each code opens once. */
    usedCodes: text('used_codes'),
  },
  (twoFactor) => [uniqueIndex('two_factors_user').on(twoFactor.userId)],
)

/** The roles of accounts (`assignment.ts`). */
export const grants = table(
  'grants',
  {
    userId: userId(),
    role: text('role').$type<Role>().notNull(),
    /** Empty for a role that holds for the whole server. */
    scope: text('scope').notNull(),
    grantedAt: instant('granted_at').notNull(),
    /** The accounts behind the role (`givers.ts`); null for a role that an older version gave. */
    givers: json('givers').$type<Givers>(),
  },
  (grant) => [primaryKey({ columns: [grant.userId, grant.role, grant.scope] })],
)

/**
 * Links sent by mail that make an account or add roles to one; and, without an email address, the link of the first
 * start.
 */
export const invitations = table(
  'invitations',
  {
    id: text('id').primaryKey(),
    /** In lower case; null for the link of the first start, where the person types an email address. */
    email: text('email'),
    assignments: json('assignments').$type<readonly Assignment[]>().notNull(),
    /** SHA-256 of the secret of the link; the secret itself is never kept. */
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /**
     * The mail (`delivery.ts`): since when a sender holds it, when the mail server took it, when it failed last, and why.
     */
    sendingSince: instant('sending_since'),
    sentAt: instant('sent_at'),
    failedAt: instant('failed_at'),
    failure: text('failure'),
    /** When a postponed mail is tried again, and how many times in a row it was postponed. */
    retryAt: instant('retry_at'),
    postponements: integer('postponements').notNull().default(0),
    /** The sender as the mail presents them. */
    sender: json('sender').$type<InvitationSender>(),
    /** Who made the invitation or sent it last, as the log names an actor, and since when (`maker.ts`). */
    maker: text('maker'),
    makerSince: instant('maker_since'),
  },
  (invitation) => [
    uniqueIndex('invitations_secret_hash').on(invitation.secretHash),
    index('invitations_email').on(invitation.email),
  ],
)

/** Links sent by mail that reset a password, one for each account. */
export const passwordResets = table(
  'password_resets',
  {
    userId: text('user_id')
      .primaryKey()
      .references(() => users.id, { onDelete: 'cascade' }),
    secretHash: text('secret_hash').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (reset) => [uniqueIndex('password_resets_secret_hash').on(reset.secretHash)],
)

/** Lines of mails that tell somebody who answers for a structure who may read it from now on. Erased once they left. */
export const accessNotices = table(
  'access_notices',
  {
    id: text('id').primaryKey(),
    /** Who is told, and the role by which they answer for what is read. */
    userId: userId(),
    asRole: text('as_role').$type<Role>().notNull(),
    asScope: text('as_scope').notNull(),
    /** The account that reads, by which role, since when. The account may have been closed. */
    readerId: text('reader_id').notNull(),
    role: text('role').$type<Role>().notNull(),
    scope: text('scope').notNull(),
    grantedAt: instant('granted_at').notNull(),
    /** When the structure came under a role that was held already; null when the role itself is new. */
    reachedAt: instant('reached_at'),
    /** What the mail says of a role that ended before it left; null while the role is held. */
    ended: json('ended').$type<EndedReading>(),
    dueAt: instant('due_at').notNull(),
    /** Who sends the mail now holds the line since then. */
    sendingSince: instant('sending_since'),
    attempts: integer('attempts').notNull().default(0),
  },
  (notice) => [
    index('access_notices_due_at').on(notice.dueAt),
    index('access_notices_user').on(notice.userId),
    index('access_notices_reader').on(notice.readerId),
  ],
)

/** Roles that an administrator wants to give, until another administrator agrees (`ROLE_CONSENT`). */
export const consentAsks = table(
  'consent_asks',
  {
    id: text('id').primaryKey(),
    askedBy: text('asked_by')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** The account that would get the roles; null for invitations. */
    accountId: text('account_id').references(() => users.id, { onDelete: 'cascade' }),
    wanted: json('wanted').$type<WantedRoles>().notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (ask) => [index('consent_asks_asked_by').on(ask.askedBy), index('consent_asks_account').on(ask.accountId)],
)

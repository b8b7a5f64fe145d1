import { TOTP, URI } from 'otpauth'
import type { Email } from 'postal-mime'
import { secondFactorRoles } from '#access'
import {
  type Assignment,
  acceptInvitation,
  beginSecondFactor,
  confirmSecondFactor,
  inviteAccount,
  type SignInStep,
  signIn,
} from '#identity'
import { anyone, type Grant, operator } from '#kernel'
import { mailsIn, newLinkMailedTo } from '../server/mailbox.ts'
import type { TestApp } from './app.ts'

export const testPassword = 'huit renards sous la neige'

export interface TestAccount {
  readonly accountId: string
  readonly email: string
  /** To be sent as the header `cookie`. */
  readonly cookie: string
  /** What the application of the second factor holds; undefined for an account without. */
  readonly totp: TOTP | undefined
}

let made = 0

/**
 * An account as the product makes it: invited by mail, with a password, a second factor where a role needs one, and signed
 * in. Structures and legal entities of the grants must be in the register before.
 */
export async function createAccount(
  test: Pick<TestApp, 'app'>,
  { email = `personne${++made}@exemple.fr`, grants }: { email?: string; grants: readonly Grant[] },
): Promise<TestAccount> {
  await inviteAccount(test.app.contextFor(operator, 'command'), { email, grants: grants.map(assignmentOf) })
  const secret = await secretMailedTo(test, email)
  const nobody = test.app.contextFor(anyone, 'web')
  const { accountId } = await acceptInvitation(nobody, { secret, password: testPassword })
  const cookie = cookieOf(await signIn(nobody, { email, password: testPassword, browser: browserWith('') }))
  if (!grants.some(({ role }) => secondFactorRoles.includes(role))) return { accountId, email, cookie, totp: undefined }
  return { accountId, email, ...(await enrol(test, accountId, cookie)) }
}

function assignmentOf({ role, finess, legalEntityFiness, groupId, territoryId, region }: Grant): Assignment {
  const scopes = {
    structure: finess,
    college: groupId ?? legalEntityFiness,
    territory: territoryId,
    region,
    observer: region,
    admin: '',
  }
  return { role, scope: scopes[role] ?? '' }
}

async function enrol(test: Pick<TestApp, 'app'>, accountId: string, cookie: string) {
  const context = test.app.contextFor({ kind: 'account', accountId, grants: [] }, 'web')
  const { uri } = await beginSecondFactor(context, { password: testPassword, browser: browserWith(cookie) })
  const totp = totpOf(uri)
  const { cookies } = await confirmSecondFactor(context, { code: totp.generate(), browser: browserWith(cookie) })
  return { cookie: cookieOf({ done: true, cookies }), totp }
}

export function totpOf(uri: string): TOTP {
  const totp = URI.parse(uri)
  if (!(totp instanceof TOTP)) throw new Error('not a time-based second factor')
  return totp
}

export function browserWith(cookies: string) {
  return { cookies, userAgent: 'Mozilla/5.0 (test)' }
}

/** The cookies that a browser would send back. */
export function cookieOf({ cookies }: SignInStep): string {
  const jar = new Map<string, string>()
  for (const line of cookies) {
    const [pair = ''] = line.split(';')
    const [name = '', value = ''] = [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
}

/** The mails written to the outbox, in no order. */
export function readOutbox(test: TestApp): Promise<Email[]> {
  return mailsIn(test.app.config.DATA_DIR)
}

/** The mails written to the outbox for an address. */
export async function mailsTo(test: TestApp, address: string): Promise<Email[]> {
  return (await readOutbox(test)).filter(({ to }) => to?.some((each) => each.address === address))
}

/** The secret of a link mailed to an address. */
export async function secretMailedTo(
  test: Pick<TestApp, 'app'>,
  address: string,
  start = '/invitation/',
): Promise<string> {
  return (await newLinkMailedTo(test.app.config.DATA_DIR, address, start)).slice(start.length)
}

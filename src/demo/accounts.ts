import { TOTP, URI } from 'otpauth'
import { browseGroups, listTerritories } from '#directory'
import {
  type Assignment,
  acceptInvitation,
  beginSecondFactor,
  confirmSecondFactor,
  inviteAccount,
  signIn,
} from '#identity'
import { anyone, joinedWith, operator } from '#kernel'
import type { FictionalRegion } from './fictional-region.ts'
import type { DemoTools } from './fill.ts'

export const demoPassword = 'huit renards sous la neige'

export interface DemoAccount {
  readonly who: string
  readonly email: string
  /** What an application of the second factor holds; undefined for a role without. */
  readonly totp: TOTP | undefined
}

/** One account for each role, made as the product makes them: invited, with a password, and a second factor where a role needs one. */
export async function makeAccounts(tools: DemoTools, region: FictionalRegion): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const { who, email, grants } of await rolesIn(tools, region)) {
    accounts.push({ who, email, totp: await makeAccount(tools, email, grants) })
  }
  return accounts
}

interface Wanted {
  readonly who: string
  readonly email: string
  readonly grants: readonly Assignment[]
}

async function rolesIn({ as }: DemoTools, { region, sites, groups, territories }: FictionalRegion): Promise<Wanted[]> {
  const home = sites.find(({ kind }) => kind === 'ESMS')
  const candidate = groups.find(({ kind }) => kind === 'ght')
  const hospital = sites.find(({ kind, entity }) => kind === 'ES' && candidate?.entities.includes(entity))
  const context = as(operator)
  const [group] = await browseGroups(context, {})
  const [territory] = await listTerritories(context, { region })
  const one = (who: string, word: string, role: Assignment['role'], scope: string | undefined): Wanted[] =>
    scope === undefined ? [] : [{ who, email: `${word}@demo.example`, grants: [{ role, scope }] }]
  return [
    ...one(`direction ${joinedWith('de', home?.name ?? '')}`, 'direction', 'structure', home?.finess),
    ...one(
      `direction ${joinedWith('de', hospital?.name ?? '')}, membre d’un GHT candidat`,
      'hopital',
      'structure',
      hospital?.finess,
    ),
    ...one(`RSSI du groupe ${group?.name ?? ''}`, 'rssi', 'college', group?.id),
    ...one(
      `animation du territoire ${territory?.name ?? territories[0] ?? ''}`,
      'animation',
      'territory',
      territory?.id,
    ),
    ...one('référent cyber de l’ARS', 'ars', 'region', region),
    ...one('observation de la région', 'observation', 'observer', region),
    ...one('administration du serveur', 'admin', 'admin', ''),
  ]
}

/** An account with the password of the demonstration. Resolves to its second factor, where a role needs one. */
export async function makeAccount(
  { as }: Pick<DemoTools, 'as'>,
  email: string,
  grants: readonly Assignment[],
): Promise<TOTP | undefined> {
  let secret = ''
  const inviting = as(operator)
  const linkAddress: typeof inviting.linkAddress = (kind, made) => {
    secret = made
    return inviting.linkAddress(kind, made)
  }
  await inviteAccount({ ...inviting, linkAddress }, { email, grants: [...grants] })
  const { accountId } = await acceptInvitation(as(anyone), { secret, password: demoPassword })
  if (grants.every(({ role }) => role === 'structure')) return undefined
  const own = as({ kind: 'account', accountId, grants: [] })
  const step = await signIn(as(anyone), { email, password: demoPassword, browser: browserWith('') })
  const cookies = cookiesOf(step.cookies)
  const { uri } = await beginSecondFactor(own, { password: demoPassword, browser: browserWith(cookies) })
  const totp = URI.parse(uri)
  if (!(totp instanceof TOTP)) throw new Error('not a time-based second factor')
  // A code serves once: the one of the half minute before is spent, so that the one printed opens a session.
  const code = totp.generate({ timestamp: Date.now() - 1_000 * totp.period })
  await confirmSecondFactor(own, { code, browser: browserWith(cookies) })
  return totp
}

function browserWith(cookies: string) {
  return { cookies, userAgent: 'demo' }
}

/** What a browser would send back. */
function cookiesOf(lines: readonly string[]): string {
  const pairs = lines.map((line) => line.split(';')[0] ?? '')
  return pairs.filter((pair) => !pair.endsWith('=')).join('; ')
}

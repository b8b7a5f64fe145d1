import { inviteAccount, type LinkKind, openSession, type ProviderName } from '#identity'
import { anyone, operator } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import { passThroughProvider } from '../openid/openid-visitor.ts'
import type { TestApp } from './app.ts'

export const home = 'http://cap-care.test'

/** A browser without script in front of the product: it keeps cookies, and follows nothing by itself. */
export class Visitor {
  readonly #test: TestApp
  readonly cookies = new Map<string, string>()

  constructor(test: TestApp) {
    this.#test = test
  }

  get cookie(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  async get(path: string): Promise<Response> {
    return this.#keep(await this.#test.request(path, { headers: { cookie: this.cookie } }))
  }

  async post(path: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.#keep(await this.#test.post(path, fields, { cookie: this.cookie }))
  }

  #keep(answer: Response): Response {
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value) this.cookies.set(name, value)
      else this.cookies.delete(name)
    }
    return answer
  }

  /** Presses the button of a provider, and gives the address to which it leads. */
  async leaveFor(provider: ProviderName, fields: Record<string, string> = {}): Promise<string> {
    const answer = await this.post(`/connexion/${provider}`, fields)
    const address = /^0; url=(.+)$/.exec(answer.headers.get('refresh') ?? '')?.[1]
    if (!address) throw new Error(`not left: ${answer.status} ${await mainText(answer)}`)
    return address
  }

  /** Leaves for a provider, signs in there as a person, and comes back. */
  async signIn(provider: ProviderName, person: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.get(await passThroughProvider(await this.leaveFor(provider, fields), person, home))
  }

  /** Who is signed in, as the pages see it. */
  signedIn() {
    const cookie = decodeURIComponent(this.cookies.get('cap-care.session_token') ?? '')
    return openSession(this.#test.app.contextFor(anyone, 'web'), { cookie })
  }
}

/** The text of a page, its spaces made ordinary. */
export async function mainText(answer: Response): Promise<string> {
  const page = await answer.text()
  return page
    .replace(/^.*<main[^>]*>|<\/main>.*$/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** The secret of an invitation mailed to an address. */
export async function invite(test: TestApp, email: string, role: 'structure' | 'region' | 'admin', scope = '') {
  let mailed = ''
  const context = test.app.contextFor(operator, 'command')
  const linkAddress = (kind: LinkKind, secret: string) => {
    mailed = secret
    return context.linkAddress(kind, secret)
  }
  await inviteAccount({ ...context, linkAddress }, { email, grants: [{ role, scope }] })
  return mailed
}

/** What the log tells of sign-ins: `outcome subject`, the oldest first. */
export async function signInRows(test: TestApp): Promise<string[]> {
  const rows = await test.app
    .contextFor(operator, 'command')
    .storage.read((database) => database.select().from(auditRows).orderBy(auditRows.sequence))
  return rows
    .filter(({ action }) => action === 'identity.sign-in')
    .map(({ outcome, subject }) => `${outcome} ${subject}`)
}

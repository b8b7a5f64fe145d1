import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration, type Grant, type KoaContextWithOIDC } from 'oidc-provider'
import type { ProviderSettings } from '../../../src/identity/providers/oidc-providers.ts'
import { inMemory } from './openid-memory.ts'

/** What a provider says of a person, beside its identifier. */
export interface TestPerson {
  readonly sub: string
  readonly claims?: Record<string, unknown>
  readonly amr?: string[]
  readonly acr?: string
}

/** A real OpenID Connect provider, with the manners of one of ours. Signing in there takes one press on a person's name. */
export interface TestProvider {
  readonly settings: ProviderSettings
  /** Who may sign in there. */
  readonly persons: Map<string, TestPerson>
  close(): Promise<void>
}

/** Refuses what ProConnect does not name, state and nonce under 32 characters, and an unsigned request for userinfo. */
export function startProConnect(appAddress: string): Promise<TestProvider> {
  const named = [
    'client_id',
    'redirect_uri',
    'response_type',
    'scope',
    'state',
    'nonce',
    'claims',
    'prompt',
    'idp_hint',
  ]
  const namedAtTheEnd = ['id_token_hint', 'state', 'post_logout_redirect_uri']
  return startProvider({
    appAddress,
    name: 'proconnect',
    base: '/api/v2',
    discovery: 'openid-configuration',
    configuration: {
      claims: { openid: ['sub'], siret: ['siret'], amr: null },
      scopes: ['openid'],
      routes: { authorization: '/authorize', userinfo: '/userinfo', end_session: '/session/end' },
      pkce: { required: () => false },
    },
    client: { userinfo_signed_response_alg: 'RS256' },
    refusal: ({ pathname, searchParams }) => {
      const allowed = { '/api/v2/authorize': named, '/api/v2/session/end': namedAtTheEnd }[pathname]
      if (!allowed) return undefined
      if ([...searchParams.keys()].some((name) => !allowed.includes(name))) return 'Y000400 : Bad Request Exception'
      const short = [...searchParams].some(([name, value]) => ['state', 'nonce'].includes(name) && value.length < 32)
      return short || !searchParams.has('state') ? 'Y000400 : state, nonce' : undefined
    },
  })
}

/** Tells its endpoints under another name than usual, has people sign in on another port, and asks for PKCE and eidas1. */
export function startProSanteConnect(appAddress: string): Promise<TestProvider> {
  return startProvider({
    appAddress,
    name: 'pro-sante-connect',
    base: '/auth/realms/esante-wallet',
    discovery: 'wallet-openid-configuration',
    authorizeElsewhere: true,
    configuration: {
      acrValues: ['eidas1', 'eidas2'],
      claims: {
        openid: ['sub'],
        scope_all: ['SubjectNameID', 'SubjectRefPro', 'given_name', 'family_name'],
        acr: null,
      },
      scopes: ['openid'],
      routes: { authorization: '/protocol/openid-connect/auth', userinfo: '/protocol/openid-connect/userinfo' },
      pkce: { required: () => true },
    },
    client: {},
    refusal: ({ pathname, searchParams }) =>
      pathname.endsWith('/protocol/openid-connect/auth') && searchParams.get('acr_values') !== 'eidas1'
        ? 'acr_values'
        : undefined,
  })
}

interface Manners {
  readonly appAddress: string
  readonly name: string
  /** Path of the issuer. */
  readonly base: string
  readonly discovery: string
  readonly authorizeElsewhere?: boolean
  readonly configuration: Configuration
  readonly client: Record<string, unknown>
  /** Why a request is refused; undefined when it is not. */
  refusal(address: URL): string | undefined
}

async function startProvider(manners: Manners): Promise<TestProvider> {
  const { base, discovery, name, appAddress } = manners
  const persons = new Map<string, TestPerson>()
  const client = { clientId: 'cap-care', clientSecret: randomBytes(24).toString('base64url') }
  const server = createServer((request, answer) => void handle(request, answer))
  const origin = await listening(server)
  const elsewhere = createServer((request, answer) => {
    answer.writeHead(302, { location: `${metadata.authorization_endpoint}?${request.url?.split('?')[1]}` }).end()
  })
  const authorizeOrigin = manners.authorizeElsewhere ? await listening(elsewhere) : undefined
  const provider = new Provider(origin + base, {
    ...manners.configuration,
    ...common(base, persons),
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [`${appAddress}/connexion/${name}/retour`],
        post_logout_redirect_uris: [`${appAddress}/deconnexion/retour`],
        token_endpoint_auth_method: 'client_secret_post',
        ...manners.client,
      },
    ],
  })
  provider.on('server_error', (_context, error) => console.error(error))
  const metadata = { authorization_endpoint: `${origin}${base}${manners.configuration.routes?.authorization}` }
  const callback = provider.callback()

  async function handle(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const address = new URL(request.url ?? '/', origin)
    const refusal = manners.refusal(address)
    if (refusal) return void answer.writeHead(400).end(refusal)
    if (address.pathname.startsWith(`${base}/interaction/`)) return interact(provider, persons, request, answer)
    if (address.pathname.startsWith(`${base}/.well-known/`) && request.headers['x-inside'] !== 'yes') {
      if (address.pathname.endsWith(`/${discovery}`)) return describe(origin + base, authorizeOrigin, answer)
      return void answer.writeHead(404).end()
    }
    // As a mounting framework would tell it.
    Object.assign(request, { originalUrl: request.url, baseUrl: base, url: request.url?.slice(base.length) })
    return callback(request, answer)
  }

  return {
    settings: { discoveryUrl: `${origin}${base}/.well-known/${discovery}`, ...client },
    persons,
    close: async () => {
      await Promise.all([closed(server), ...(authorizeOrigin ? [closed(elsewhere)] : [])])
    },
  }
}

function common(base: string, persons: Map<string, TestPerson>): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' }] },
    cookies: { keys: [randomBytes(16).toString('hex')] },
    adapter: inMemory(),
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource },
    },
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...persons.get(sub)?.claims }),
    }),
    interactions: { url: (_context, { uid }) => `${base}/interaction/${uid}` },
    loadExistingGrant,
    ttl: { AuthorizationCode: 30, AccessToken: 60, IdToken: 60, Interaction: 600, Session: 43_200, Grant: 600 },
  }
}

async function logoutSource(context: KoaContextWithOIDC, form: string): Promise<void> {
  context.body = `<!doctype html><html lang="fr"><title>Fin de session</title>${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes">Quitter le fournisseur</button></html>`
}

/** Everyone agrees to hand over what is asked. */
async function loadExistingGrant({ oidc }: KoaContextWithOIDC): Promise<Grant> {
  const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
  grant.addOIDCScope(String(oidc.params?.scope ?? 'openid'))
  grant.addOIDCClaims(['siret', 'amr', 'acr', 'SubjectNameID', 'SubjectRefPro', 'given_name', 'family_name'])
  await grant.save()
  return grant
}

/** The page on which people sign in: one button for each person. */
async function interact(
  provider: Provider,
  persons: Map<string, TestPerson>,
  request: IncomingMessage,
  answer: ServerResponse,
): Promise<void> {
  if (request.method !== 'POST') {
    const buttons = [...persons.keys()].map((sub) => `<button name="person" value="${sub}">${sub}</button>`)
    const page = `<!doctype html><html lang="fr"><title>Fournisseur</title><form method="post">${buttons.join('')}
<button name="person" value="">Renoncer</button></form></html>`
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
    return
  }
  const chunks: Uint8Array[] = []
  for await (const chunk of request) chunks.push(chunk)
  const sub = new URLSearchParams(Buffer.concat(chunks).toString()).get('person') ?? ''
  const { amr, acr } = persons.get(sub) ?? {}
  const result = sub ? { login: { accountId: sub, amr, acr } } : { error: 'access_denied' }
  await provider.interactionFinished(request, answer, result, { mergeWithLastSubmission: false })
}

/** The discovery document, under the provider's own name for it. */
async function describe(issuer: string, authorizeOrigin: string | undefined, answer: ServerResponse): Promise<void> {
  const known = await fetch(`${issuer}/.well-known/openid-configuration`, { headers: { 'x-inside': 'yes' } })
  const metadata = (await known.json()) as Record<string, unknown>
  if (authorizeOrigin) metadata.authorization_endpoint = `${authorizeOrigin}/auth`
  answer.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(metadata))
}

export function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
}

export function closed(server: Server): Promise<void> {
  server.closeAllConnections()
  return new Promise((resolve) => {
    server.close(() => resolve())
  })
}

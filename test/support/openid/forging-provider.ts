import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { ProviderSettings } from '../../../src/identity/providers/oidc-providers.ts'
import { closed, listening } from './openid-provider.ts'

type Json = Record<string, unknown>

/** A token before it is signed, and with what. */
export interface Draft {
  header: Json
  claims: Json
  key: KeyObject | string
}

/** What the provider answers next, when it is to differ from a right answer. */
export interface Forgery {
  idToken?(draft: Draft): Draft
  userinfo?(draft: Draft): Draft
  metadata?(metadata: Json): Json
  /** Answers everything with this status. */
  status?: number
  /** Answers the userinfo unsigned. */
  plainUserinfo?: boolean
  /** Never answers. */
  silent?: boolean
}

/** A provider written by hand, with ProConnect's manners, that can be made to answer wrongly in each way. */
export interface ForgingProvider {
  readonly settings: ProviderSettings
  readonly issuer: string
  /** Another key than the one it publishes. */
  readonly otherKey: KeyObject
  /** The key it publishes, as anyone reads it. */
  readonly publicPem: string
  forgery: Forgery
  /** The nonce and the person of the next sign-in. */
  next: { nonce: string; sub: string; claims?: Json }
  close(): Promise<void>
}

export async function startForgingProvider(base = '/api/v2'): Promise<ForgingProvider> {
  const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 })
  const own = pair()
  const client = { clientId: 'cap-care', clientSecret: 'a-secret-of-this-test' }
  const server = createServer((request, answer) => {
    const { forgery, next } = provider
    if (forgery.silent) return
    const path = request.url?.slice(base.length) ?? ''
    const send = (body: unknown, type = 'application/json') =>
      answer
        .writeHead(forgery.status ?? 200, { 'content-type': type })
        .end(typeof body === 'string' ? body : JSON.stringify(body))
    const times = { iat: now(), exp: now() + 60 }
    const addressed = { iss: provider.issuer, aud: client.clientId, sub: next.sub, ...times }
    const draft = (claims: Json): Draft => ({ header: { alg: 'RS256', kid: 'own' }, claims, key: own.privateKey })
    const changed = (change: Forgery['idToken'], claims: Json) => signed((change ?? ((one) => one))(draft(claims)))
    if (path.startsWith('/.well-known/')) return send((forgery.metadata ?? ((one) => one))(metadataOf(provider.issuer)))
    if (path === '/jwks')
      return send({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] })
    if (path === '/token') {
      const id_token = changed(forgery.idToken, { ...addressed, nonce: next.nonce, amr: ['pwd'], acr: 'eidas1' })
      return send({ access_token: 'access', token_type: 'Bearer', expires_in: 60, id_token })
    }
    if (forgery.plainUserinfo) return send({ ...addressed, ...next.claims })
    return send(changed(forgery.userinfo, { ...addressed, ...next.claims }), 'application/jwt')
  })
  const origin = await listening(server)
  const provider: ForgingProvider = {
    issuer: origin + base,
    settings: { discoveryUrl: `${origin}${base}/.well-known/openid-configuration`, ...client },
    otherKey: pair().privateKey,
    publicPem: String(own.publicKey.export({ type: 'spki', format: 'pem' })),
    forgery: {},
    next: { nonce: '', sub: '' },
    close: () => closed(server),
  }
  return provider
}

function metadataOf(issuer: string): Json {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    end_session_endpoint: `${issuer}/session/end`,
    id_token_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
    userinfo_signing_alg_values_supported: ['RS256', 'HS256', 'none'],
  }
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}

/** `none` signs nothing; `HS256` signs with a text as its secret. */
function signed({ header, claims, key }: Draft): string {
  const body = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  if (header.alg === 'none') return `${body}.`
  const signature =
    typeof key === 'string'
      ? createHmac('sha256', key).update(body).digest('base64url')
      : sign('sha256', Buffer.from(body), key).toString('base64url')
  return `${body}.${signature}`
}

import type { Configuration, CustomFetch } from 'openid-client'
import { AppError, type Clock, faultCode } from '#kernel'
import type { SignInMarks } from './oidc-marks.ts'
import { limitedTo, metadataFaults } from './oidc-metadata.ts'
import { claimsFault, isStrong, type ProviderPerson, workplacesOf } from './oidc-person.ts'
import { type ProviderName, type ProviderSettings, type ProvidersInUse, providerOptions } from './oidc-providers.ts'

/** The conversation with the providers. Each answer is verified whole before any part of it is believed. */
export interface OpenIdConnect {
  /** The address to which the browser goes to sign in. Throws `unavailable` when the provider does not answer. */
  signInAddress(provider: ProviderName, marks: SignInMarks, returnAddress: string): Promise<string>
  /**
   * Who signed in, from what the browser brought back (`search`, with its question mark).
   * Throws `forbidden` when anything of the answer is not as it must be, `unavailable` when the provider does not answer.
   */
  personOf(provider: ProviderName, marks: SignInMarks, returnAddress: string, search: string): Promise<ProviderPerson>
  /** The address that signs the browser out of the provider; undefined when it offers none or does not answer. */
  signOutAddress(
    provider: ProviderName,
    idToken: string,
    state: string,
    returnAddress: string,
  ): Promise<string | undefined>
}

export interface OpenIdContext {
  readonly openId: OpenIdConnect
}

const patienceSeconds = 5
const discoveryMilliseconds = 60 * 60 * 1000

/** Loads no library and calls no provider before the first sign-in. */
export function createOpenIdConnect(providers: ProvidersInUse, clock: Clock): OpenIdConnect {
  const known = new Map<ProviderName, { readonly config: Promise<Configuration>; readonly until: number }>()

  /** The provider as it describes itself, asked again each hour, and at once after a failure. */
  const describe = (provider: ProviderName): Promise<Configuration> => {
    const kept = known.get(provider)
    if (kept && kept.until > clock().getTime()) return kept.config
    const settings = providers[provider]
    if (!settings) throw new AppError('not-found', 'not-found')
    const config = discover(provider, settings)
    known.set(provider, { config, until: clock().getTime() + discoveryMilliseconds })
    config.catch(() => known.delete(provider))
    return config
  }

  return {
    signInAddress: async (provider, marks, returnAddress) => {
      const config = await describe(provider)
      return signInAddress(config, provider, marks, returnAddress)
    },
    personOf: async (provider, marks, returnAddress, search) => {
      const config = await describe(provider)
      return personOf(config, provider, marks, new URL(returnAddress + search)).catch(refuse)
    },
    signOutAddress: async (provider, idToken, state, returnAddress) => {
      const config = await describe(provider).catch(() => undefined)
      if (!config?.serverMetadata().end_session_endpoint) return undefined
      const { buildEndSessionUrl } = await import('openid-client')
      const address = buildEndSessionUrl(config, {
        id_token_hint: idToken,
        state,
        post_logout_redirect_uri: returnAddress,
      })
      // The library adds `client_id`, which the hint implies; ProConnect refuses parameters that it does not name.
      address.searchParams.delete('client_id')
      return address.href
    },
  }
}

async function discover(provider: ProviderName, settings: ProviderSettings): Promise<Configuration> {
  const client = await import('openid-client')
  const options = providerOptions[provider]
  const { discoveryUrl, clientId, clientSecret } = settings
  // `settings.ts` and `metadataFaults` accept plain http to this very machine only.
  const discovery = { timeout: patienceSeconds, execute: [client.allowInsecureRequests] }
  const found = await client.discovery(new URL(discoveryUrl), clientId, {}, undefined, discovery).catch((error) => {
    throw new AppError('unavailable', 'provider-unavailable', { values: { reason: faultCode(error) } })
  })
  const metadata = found.serverMetadata()
  const faults = metadataFaults(options, discoveryUrl, metadata)
  if (faults.length > 0) {
    throw new AppError('unavailable', 'provider-unavailable', { values: { reason: `discovery: ${faults.join(', ')}` } })
  }
  const config = new client.Configuration(limitedTo(metadata), clientId, {}, client.ClientSecretPost(clientSecret))
  config.timeout = patienceSeconds
  client.allowInsecureRequests(config)
  client.enableNonRepudiationChecks(config)
  if (options.signedUserinfo) config[client.customFetch] = signedOnly(metadata.userinfo_endpoint)
  return config
}

/** An answer that the library accepts and we refuse. The code is for the log. */
class WrongAnswer extends Error {
  readonly code: string

  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** The library accepts an unsigned userinfo: where the provider promises a signed one, we refuse any other. */
function signedOnly(userinfoAddress: string | undefined): CustomFetch {
  return async (address, options) => {
    const answer = await fetch(address, options as RequestInit)
    const signed = answer.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() === 'application/jwt'
    if (address === userinfoAddress && answer.ok && !signed) throw new WrongAnswer('userinfo-unsigned')
    return answer
  }
}

async function signInAddress(
  config: Configuration,
  provider: ProviderName,
  { state, nonce, verifier }: SignInMarks,
  returnAddress: string,
): Promise<string> {
  const client = await import('openid-client')
  const { scope, authorizeParameters, pkce } = providerOptions[provider]
  const asked = new URLSearchParams({ redirect_uri: returnAddress, scope, state, nonce, ...authorizeParameters })
  if (pkce) {
    asked.set('code_challenge', await client.calculatePKCECodeChallenge(verifier))
    asked.set('code_challenge_method', 'S256')
  }
  return client.buildAuthorizationUrl(config, asked).href
}

async function personOf(
  config: Configuration,
  provider: ProviderName,
  { state, nonce, verifier }: SignInMarks,
  answer: URL,
): Promise<ProviderPerson> {
  const client = await import('openid-client')
  const options = providerOptions[provider]
  const tokens = await client.authorizationCodeGrant(config, answer, {
    expectedState: state,
    expectedNonce: nonce,
    ...(options.pkce ? { pkceCodeVerifier: verifier } : {}),
  })
  const idToken = tokens.claims()
  if (!idToken || !tokens.id_token) throw new WrongAnswer('id-token-missing')
  const userinfo = await client.fetchUserInfo(config, tokens.access_token, idToken.sub)
  const fault = claimsFault(options, idToken, userinfo)
  if (fault) throw new WrongAnswer(fault)
  const workplaces = workplacesOf(userinfo)
  return { provider, subject: idToken.sub, ...workplaces, strong: isStrong(options, idToken), idToken: tokens.id_token }
}

/**
 * Tells three failures apart: the person gave up on the provider's page, the provider does not answer, or its answer is
 * wrong. `reason` is a code for the log, and holds nothing of the answer.
 */
function refuse(error: unknown): never {
  const reason = faultCode(error)
  if (reason === 'OAUTH_AUTHORIZATION_RESPONSE_ERROR') {
    throw new AppError('forbidden', 'provider-sign-in-abandoned', { values: { reason } })
  }
  if (unanswered.test(reason)) throw new AppError('unavailable', 'provider-unavailable', { values: { reason } })
  throw new AppError('forbidden', 'provider-answer-refused', { values: { reason } })
}

/** Codes of a provider that is down, too slow, or answers with an error of its own. */
const unanswered = /^(OAUTH_TIMEOUT|OAUTH_ABORT|OAUTH_RESPONSE_IS_NOT_CONFORM|E[A-Z]+|UND_ERR_\w+)$/

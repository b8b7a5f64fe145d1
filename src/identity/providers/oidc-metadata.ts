import type { ProviderOptions } from './oidc-providers.ts'

/** The part of a discovery document that we rely on. The values are not checked yet. */
export interface ProviderMetadata {
  readonly issuer: string
  readonly authorization_endpoint?: string
  readonly token_endpoint?: string
  readonly userinfo_endpoint?: string
  readonly jwks_uri?: string
  readonly end_session_endpoint?: string
  readonly id_token_signing_alg_values_supported?: string[]
  readonly userinfo_signing_alg_values_supported?: string[]
}

/** Signatures that are accepted: no `none`, and no secret shared with the provider passed off as a public key. */
const acceptedAlgorithms = ['RS256', 'PS256', 'ES256']

const requiredEndpoints = ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri'] as const

/**
 * What is wrong with a discovery document, as words for the log; empty when it can be relied on. The issuer is the address
 * of the document (OpenID Connect Discovery 1.0, section 4.3), and every endpoint is at the issuer's, except where the
 * provider is known to do otherwise.
 */
export function metadataFaults(options: ProviderOptions, discoveryUrl: string, metadata: ProviderMetadata): string[] {
  const faults: string[] = []
  if (limitedTo(metadata).id_token_signing_alg_values_supported.length === 0) faults.push('id_token_signing_alg')
  if (`${metadata.issuer}/.well-known/${options.discoveryName}` !== discoveryUrl) faults.push('issuer')
  const { origin } = new URL(discoveryUrl)
  for (const name of [...requiredEndpoints, 'end_session_endpoint'] as const) {
    const address = metadata[name]
    if (address === undefined) {
      if (name !== 'end_session_endpoint') faults.push(name)
      continue
    }
    const elsewhere = name === 'authorization_endpoint' && options.authorizeElsewhere
    if (!isProtected(address) || (!elsewhere && new URL(address).origin !== origin)) faults.push(name)
  }
  return faults
}

/** The document with the signatures that we accept, whatever else the provider offers. */
export function limitedTo<Metadata extends ProviderMetadata>(metadata: Metadata) {
  const limit = (offered: readonly string[] = acceptedAlgorithms) =>
    acceptedAlgorithms.filter((algorithm) => offered.includes(algorithm))
  return {
    ...metadata,
    id_token_signing_alg_values_supported: limit(metadata.id_token_signing_alg_values_supported),
    userinfo_signing_alg_values_supported: limit(metadata.userinfo_signing_alg_values_supported),
  }
}

const ownMachine = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Whether nobody can read on the way what goes to an address: https, or this very machine. */
export function isProtected(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && ownMachine.test(hostname))
}

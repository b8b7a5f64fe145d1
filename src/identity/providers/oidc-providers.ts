/** The two national providers, as named in our addresses. */
export const providerNames = ['proconnect', 'pro-sante-connect'] as const

export type ProviderName = (typeof providerNames)[number]

/** What a provider gives to an operator who registers the server. */
export interface ProviderSettings {
  readonly discoveryUrl: string
  readonly clientId: string
  readonly clientSecret: string
}

/** The settings of each provider: all three, or none. */
export const providerSettings = {
  proconnect: {
    discoveryUrl: 'PROCONNECT_DISCOVERY_URL',
    clientId: 'PROCONNECT_CLIENT_ID',
    clientSecret: 'PROCONNECT_CLIENT_SECRET',
  },
  'pro-sante-connect': {
    discoveryUrl: 'PSC_DISCOVERY_URL',
    clientId: 'PSC_CLIENT_ID',
    clientSecret: 'PSC_CLIENT_SECRET',
  },
} as const satisfies Record<ProviderName, Record<keyof ProviderSettings, string>>

type SettingName = { [Name in ProviderName]: (typeof providerSettings)[Name][keyof ProviderSettings] }[ProviderName]

/** The providers of this server; none without settings. */
export type ProvidersInUse = Readonly<Partial<Record<ProviderName, ProviderSettings>>>

export function providersIn(config: Readonly<Partial<Record<SettingName, string>>>): ProvidersInUse {
  const settingsOf = (name: ProviderName) => {
    const { discoveryUrl, clientId, clientSecret } = providerSettings[name]
    return { discoveryUrl: config[discoveryUrl], clientId: config[clientId], clientSecret: config[clientSecret] }
  }
  const entries = providerNames.map((name) => [name, settingsOf(name)] as const)
  return Object.fromEntries(entries.filter(([, settings]) => settings.discoveryUrl !== undefined))
}

/** How a provider differs from the OpenID Connect standard. */
export interface ProviderOptions {
  readonly scope: string
  /** Sent to the authorize endpoint beside what every provider asks. */
  readonly authorizeParameters: Readonly<Record<string, string>>
  readonly pkce: boolean
  /** Whether the userinfo is a signed JWT. Then an unsigned one is refused. */
  readonly signedUserinfo: boolean
  /** Levels of assurance accepted in the id_token; null when none is asked. */
  readonly acceptedAcr: readonly string[] | null
  /** Whether the page on which people sign in may be on another host than the issuer. */
  readonly authorizeElsewhere: boolean
  /** The end of the discovery address, after `/.well-known/`. */
  readonly discoveryName: string
  /** Values of `amr` that say a second factor was used; null when the provider accepts nothing weaker. */
  readonly strongAmr: readonly string[] | null
}

/**
 * Sources: numerique-gouv/proconnect-documentation (« Implémentation technique », « claim amr ») and
 * ansforge/keycloak-prosanteconnect (`psc.properties`, `EidasLevel`).
 * ProConnect refuses any parameter it does not name (Y000400), and names no PKCE; `amr` comes only when asked.
 * Pro Santé Connect opens with a CPS card and its code, or with the e-CPS: both are two factors at level eidas1.
 */
export const providerOptions: Readonly<Record<ProviderName, ProviderOptions>> = {
  proconnect: {
    scope: 'openid siret',
    authorizeParameters: { claims: '{"id_token":{"amr":{"essential":true}}}' },
    pkce: false,
    signedUserinfo: true,
    acceptedAcr: null,
    authorizeElsewhere: false,
    discoveryName: 'openid-configuration',
    strongAmr: ['mfa'],
  },
  'pro-sante-connect': {
    scope: 'openid scope_all',
    authorizeParameters: { acr_values: 'eidas1' },
    pkce: true,
    signedUserinfo: false,
    acceptedAcr: ['eidas1', 'eidas2', 'eidas3'],
    authorizeElsewhere: true,
    discoveryName: 'wallet-openid-configuration',
    strongAmr: null,
  },
}

/** The names of the providers of this server, in the order in which they are offered. */
export function providerNamesIn(config: Parameters<typeof providersIn>[0]): ProviderName[] {
  const inUse = providersIn(config)
  return providerNames.filter((name) => inUse[name] !== undefined)
}

export function isProviderName(name: string): name is ProviderName {
  return providerNames.some((known) => known === name)
}

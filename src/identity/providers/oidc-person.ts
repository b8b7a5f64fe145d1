import type { ProviderName, ProviderWays } from './oidc-providers.ts'

/** Who a provider says signed in, once its whole answer was verified. */
export interface ProviderPerson {
  readonly provider: ProviderName
  /** The provider's own identifier of the person. */
  readonly subject: string
  /** Structures in which the person works, as far as the provider says: 14 digits, and FINESS numbers. Often empty. */
  readonly sirets: readonly string[]
  readonly finesses: readonly string[]
  /** Whether the provider says that two factors were used. */
  readonly strong: boolean
  /** Kept for the sign-out only: the provider asks for it. */
  readonly idToken: string
}

/** Claims of a token or of the userinfo: anything may stand in them. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * What is wrong with claims whose signatures, dates, nonce and subject are already verified; undefined when nothing is.
 * A signed userinfo must name its issuer and whom it is for (OpenID Connect Core 1.0, section 5.3.2).
 */
export function claimsFault(ways: ProviderWays, idToken: Claims, userinfo: Claims): string | undefined {
  if (ways.acceptedAcr && !ways.acceptedAcr.includes(String(idToken.acr))) return 'acr'
  if (ways.signedUserinfo && (userinfo.iss === undefined || userinfo.aud === undefined)) return 'userinfo-unaddressed'
  return undefined
}

/** Whether two factors were used, as far as the provider can be taken at its word. */
export function isStrong(ways: ProviderWays, idToken: Claims): boolean {
  const { amr } = idToken
  return ways.strongAmr === null || (Array.isArray(amr) && ways.strongAmr.some((value) => amr.includes(value)))
}

/** Where a person works: `siret` (ProConnect), `SubjectRefPro` (Pro Santé Connect), which many persons do not have. */
export function workplacesOf(userinfo: Claims): Pick<ProviderPerson, 'sirets' | 'finesses'> {
  const activities = listOf(objectOf(userinfo.SubjectRefPro).exercices).flatMap(({ activities }) => listOf(activities))
  const numbers = (values: unknown[], pattern: RegExp) => [
    ...new Set(values.map((value) => String(value ?? '').replace(/\s/g, '')).filter((value) => pattern.test(value))),
  ]
  return {
    sirets: numbers([userinfo.siret, ...activities.map(({ numeroSiretSite }) => numeroSiretSite)], /^\d{14}$/),
    finesses: numbers(
      activities.map(({ numeroFinessSite }) => numeroFinessSite),
      /^[0-9AB]{9}$/,
    ),
  }
}

function objectOf(value: unknown): Claims {
  return typeof value === 'object' && value !== null ? (value as Claims) : {}
}

function listOf(value: unknown): Claims[] {
  return Array.isArray(value) ? value.map(objectOf) : []
}

/**
 * Whether the provider and the register agree on where a person works. Where one of them does not know, nothing
 * contradicts the invitation.
 */
export function worksAt(
  { sirets, finesses }: Pick<ProviderPerson, 'sirets' | 'finesses'>,
  structure: { readonly finess: string; readonly siret: string | null },
): boolean {
  const siretKnown = sirets.length > 0 && structure.siret !== null
  if (!siretKnown && finesses.length === 0) return true
  return finesses.includes(structure.finess) || (siretKnown && sirets.includes(structure.siret ?? ''))
}

import type { ProviderName, ProviderOptions } from './oidc-providers.ts'

/** The person whom a provider vouches for, once its whole answer was verified. */
export interface ProviderPerson {
  readonly provider: ProviderName
  /** The provider's own identifier of the person. */
  readonly subject: string
  /** SIRET and FINESS numbers of the structures in which the person works, as far as the provider says. Often empty. */
  readonly sirets: readonly string[]
  readonly finesses: readonly string[]
  /** Whether a claim holds something else than a number: the workplace is then unknown rather than absent. */
  readonly workplaceUnreadable: boolean
  /** Whether the provider says that two factors were used. */
  readonly strong: boolean
  /** Kept for the sign-out only: the provider asks for it. */
  readonly idToken: string
}

/** Claims of a token or of the userinfo, not checked yet. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * What is wrong with claims whose signatures, dates, nonce and subject are already verified; undefined when nothing is.
 * A signed userinfo must name its issuer and whom it is for (OpenID Connect Core 1.0, section 5.3.2).
 */
export function claimsFault(options: ProviderOptions, idToken: Claims, userinfo: Claims): string | undefined {
  if (options.acceptedAcr && !options.acceptedAcr.includes(String(idToken.acr))) return 'acr'
  if (options.signedUserinfo && (userinfo.iss === undefined || userinfo.aud === undefined))
    return 'userinfo-unaddressed'
  return undefined
}

/** Whether two factors were used, according to the provider. */
export function isStrong(options: ProviderOptions, idToken: Claims): boolean {
  const { amr } = idToken
  return options.strongAmr === null || (Array.isArray(amr) && options.strongAmr.some((value) => amr.includes(value)))
}

export type Workplaces = Pick<ProviderPerson, 'sirets' | 'finesses' | 'workplaceUnreadable'>

/**
 * Where a person works, from the claims `siret` (ProConnect) and `SubjectRefPro` (Pro Santé Connect), which many persons
 * lack. Each claim may be one value or a list. An absent claim says nothing; an unreadable claim is told apart, since it
 * may contradict the invitation.
 */
export function workplacesOf(userinfo: Claims): Workplaces {
  const references = objectsIn(userinfo.SubjectRefPro)
  const exercises = objectsIn(references.found, 'exercices')
  const activities = objectsIn(exercises.found, 'activities')
  const sirets = numbersIn(
    [userinfo.siret, ...activities.found.map(({ numeroSiretSite }) => numeroSiretSite)],
    /^\d{14}$/,
  )
  const finesses = numbersIn(
    activities.found.map(({ numeroFinessSite }) => numeroFinessSite),
    /^[0-9AB]{9}$/,
  )
  const parts = [references, exercises, activities, sirets, finesses]
  return {
    sirets: sirets.found,
    finesses: finesses.found,
    workplaceUnreadable: parts.some(({ unreadable }) => unreadable),
  }
}

interface Read<Value> {
  readonly found: readonly Value[]
  readonly unreadable: boolean
}

/** The objects in a claim, or under a name in each of some objects. */
function objectsIn(value: unknown, name?: string): Read<Claims> {
  const values = name === undefined ? entriesOf(value) : (value as Claims[]).flatMap((each) => entriesOf(each[name]))
  const found = values.filter(
    (each): each is Claims => typeof each === 'object' && each !== null && !Array.isArray(each),
  )
  return { found, unreadable: found.length < values.length }
}

function numbersIn(claims: readonly unknown[], pattern: RegExp): Read<string> {
  const values = claims.flatMap(entriesOf)
  const texts = values.map((value) => (typeof value === 'string' || typeof value === 'number' ? plain(value) : ''))
  const found = texts.filter((text) => pattern.test(text))
  return { found: [...new Set(found)], unreadable: found.length < values.length }
}

function plain(value: string | number): string {
  return String(value).replace(/\s/g, '')
}

/** The values that a claim holds, one or many, without those that are empty. */
function entriesOf(claim: unknown): unknown[] {
  const isEmpty = (value: unknown) => value === undefined || value === null || value === ''
  return [claim].flat().filter((value) => !isEmpty(value))
}

/**
 * Compares the workplaces told by a provider with a structure of the register: the person works there (`same`), provider
 * or register does not know (`unknown`), or the code of their disagreement. Of each kind of number that both know, one
 * must be the structure's.
 */
export function workplaceVerdict(
  { sirets, finesses, workplaceUnreadable }: Workplaces,
  structure: { readonly finess: string; readonly siret: string | null },
): WorkplaceVerdict {
  const { finess, siret } = structure
  if (workplaceUnreadable) return 'provider-workplace-unreadable'
  if (finesses.length > 0 && !finesses.includes(finess)) return 'provider-other-structure'
  if (sirets.length > 0 && siret !== null && !sirets.includes(siret)) {
    return sirets.some((each) => sirenOf(each) === sirenOf(siret)) ? 'provider-other-site' : 'provider-other-structure'
  }
  return finesses.length > 0 || (sirets.length > 0 && siret !== null) ? 'same' : 'unknown'
}

export type WorkplaceVerdict = 'same' | 'unknown' | WorkplaceRefusal
export type WorkplaceRefusal = 'provider-workplace-unreadable' | 'provider-other-structure' | 'provider-other-site'

/** A SIRET begins with the SIREN of the organisation that runs the site. */
function sirenOf(siret: string): string {
  return siret.slice(0, 9)
}

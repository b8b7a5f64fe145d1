import type { Audience, ProgrammeDomain } from '#questionnaires'

/**
 * Whether the programme funds the domain for this kind of structure. When it does not, its objectives are good
 * practice.
 */
export function isFunded(domain: ProgrammeDomain, audience: Audience): boolean {
  return domain.audience.includes(audience)
}

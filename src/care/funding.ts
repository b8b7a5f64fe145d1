import type { Audience, ProgrammeDomain } from '#questionnaires'

/** Whether the domain has a funding window for this kind of structure. Otherwise its objectives are good practice. */
export function isFunded(domain: ProgrammeDomain, audience: Audience): boolean {
  return domain.audience.includes(audience)
}

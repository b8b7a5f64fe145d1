import type { Programme, ProgrammeAxis, ProgrammeDomain } from '#questionnaires'

/** `Axe 4 : Sécurité opérationnelle` */
export function axisTitle({ number, title }: ProgrammeAxis): string {
  return `Axe ${number}\u00A0: ${title}`
}

/** `Domaine 2 : Stratégie de continuité`; its title alone where the programme gives it no number. */
export function domainTitle({ label, title }: ProgrammeDomain): string {
  return [label, title].filter(Boolean).join('\u00A0: ')
}

/** The title of each axis and domain, by id. */
export function scopeTitles({ axes, domains }: Programme): ReadonlyMap<string, string> {
  return new Map([
    ...axes.map((axis) => [axis.id, axisTitle(axis)] as const),
    ...domains.map((domain) => [domain.id, domainTitle(domain)] as const),
  ])
}

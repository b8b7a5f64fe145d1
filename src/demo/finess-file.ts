import type { FictionalSite } from './fictional-region.ts'

/** The region as a FINESS file in the classic layout, so that the register is filled by its own import. */
export function finessFile(sites: readonly FictionalSite[], dataDate: string): string {
  return [`finess;etalab;111;${dataDate}`, ...sites.map(lineOf), ''].join('\n')
}

function lineOf({ finess, entity, name, category, departement, town }: FictionalSite): string {
  const address = [
    '',
    '',
    '',
    '',
    '',
    '',
    '',
    '001',
    departement,
    '',
    `${departement}001 ${town.toUpperCase()}`,
    '',
    '',
  ]
  const kind = [category, '', '', '', '', '', '', '', '', '', '1988-05-02', '', '', '']
  return ['structureet', finess, entity, name.slice(0, 38), name, ...address, ...kind].join(';')
}

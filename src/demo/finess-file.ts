import type { FictionalSite } from './fictional-region.ts'

/** The region as a FINESS+ file, so that the register is filled by its own import, with the names of the legal entities. */
export function finessFile(sites: readonly FictionalSite[], dataDate: string): string {
  const byEntity = [...Map.groupBy(sites, ({ entity }) => entity)]
  return JSON.stringify({ generatedAt: dataDate, pmej: byEntity.map(([entity, own]) => legalEntity(entity, own)) })
}

function legalEntity(numFinessPm: string, sites: readonly FictionalSite[]) {
  return {
    informationsGeneralesPMEJ: { numFinessPm, denominationPm: sites[0]?.entityName },
    ege: sites.map(establishment),
  }
}

function establishment({ finess, name, category, departement, town }: FictionalSite) {
  const commune = `${departement}001`
  return {
    informationsGeneralesEGE: {
      numFinessEge: finess,
      nomEgeCourt: name.slice(0, 38),
      nomEgeLong: name,
      dateOuverture: '1988-05-02',
    },
    categorieentiteGeographiqueExercice: { code: category },
    adresse: [{ cogCommune: commune, codePostal: commune, ligneAcheminement: `${commune} ${town.toUpperCase()}` }],
  }
}

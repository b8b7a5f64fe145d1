import { finessKey } from '#directory'
import { entityTitles, establishments, houses, towns } from './names.ts'
import { type Random, randomFrom } from './random.ts'

/** The structures of the demonstration are invented; the region lends its code and its départements. */
export const demoRegion = '24'
const departements = ['18', '28', '36', '37', '41', '45'] as const

export interface FictionalSite {
  readonly finess: string
  readonly entity: string
  readonly entityName: string
  readonly kind: 'ES' | 'ESMS'
  readonly category: string
  readonly name: string
  readonly town: string
  readonly departement: string
  /** Absent for the few structures without territory. */
  readonly territory: string | undefined
  /** From 0 to 100: how likely its answers are good ones. */
  readonly maturityPercent: number
}

export interface FictionalGroup {
  readonly name: string
  readonly kind: 'ght' | 'organisation'
  /** Legal entities; the first is the support. */
  readonly entities: readonly string[]
}

export interface FictionalRegion {
  readonly region: string
  readonly territories: readonly string[]
  readonly sites: readonly FictionalSite[]
  readonly groups: readonly FictionalGroup[]
}

/** A region with `count` structures, one health establishment for two medico-social structures. A seed always gives one region. */
export function fictionalRegion({ seed, count }: { readonly seed: number; readonly count: number }): FictionalRegion {
  const random = randomFrom(seed)
  const territories = ['Boucle du Loir', 'Plateau des Étangs', 'Val d’Ourse', 'Marches du Sud']
  const sites = withOneNameEach(Array.from({ length: count }, (_, place) => siteAt(place, territories, random)))
  return { region: demoRegion, territories, sites, groups: groupsOf(sites) }
}

function siteAt(place: number, territories: readonly string[], random: Random): FictionalSite {
  const kind = place % 3 === 0 ? 'ES' : 'ESMS'
  const departement = departements[place % departements.length] ?? departements[0]
  const [category, title] = random.pick(establishments[kind])
  const town = random.pick(towns)
  const ofTown = `${/^[AEIOUYÉÈ]/.test(town) ? 'd’' : 'de '}${town}`
  const name = kind === 'ES' ? `${title} ${ofTown}` : `${title} ${random.pick(houses)}`
  return {
    finess: numbered(departement, 100_000 + place),
    // Two neighbours of one kind in a row of twelve share their legal entity.
    entity: numbered(departement, 900_000 + (place % 12 < 6 ? place : place - 6)),
    entityName: `${entityTitles[kind][place % entityTitles[kind].length]} ${ofTown}`,
    kind,
    category,
    name,
    town,
    departement,
    territory: place % 20 === 19 ? undefined : territories[place % territories.length],
    maturityPercent: 20 + random.below(75),
  }
}

/** A legal entity takes its name from its first site. */
function withOneNameEach(sites: readonly FictionalSite[]): FictionalSite[] {
  const named = new Map(sites.toReversed().map(({ entity, entityName }) => [entity, entityName]))
  return sites.map((site) => ({ ...site, entityName: named.get(site.entity) ?? site.entityName }))
}

/** Two GHT of health establishments, others outside any GHT, and an organisation that runs medico-social structures. */
function groupsOf(sites: readonly FictionalSite[]): FictionalGroup[] {
  const entitiesOf = (kind: FictionalSite['kind']) => [
    ...new Set(sites.filter((site) => site.kind === kind).map(({ entity }) => entity)),
  ]
  const hospitals = entitiesOf('ES')
  const size = Math.max(1, Math.floor(hospitals.length / 3))
  const groups: FictionalGroup[] = [
    { name: 'GHT Loir et Étangs', kind: 'ght', entities: hospitals.slice(0, size) },
    { name: 'GHT des Marches', kind: 'ght', entities: hospitals.slice(size, 2 * size) },
    { name: 'Association Les Quatre Vents', kind: 'organisation', entities: entitiesOf('ESMS').slice(0, 6) },
  ]
  return groups.filter(({ entities }) => entities.length > 0)
}

/** A FINESS number with its key: the département, then six digits. */
function numbered(departement: string, count: number): string {
  const eight = `${departement}${String(count).padStart(6, '0')}`
  return `${eight}${finessKey(eight)}`
}

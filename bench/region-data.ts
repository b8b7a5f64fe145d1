import type { Storage } from '#storage'
import { legalEntities, structures, territories, territoryMembers } from '../src/directory/tables.ts'
import { blankExercise, type Exercise } from '../src/exercises/record/exercise.ts'
import { exerciseStructures, exercises } from '../src/exercises/tables.ts'

const region = '32'
const departements = ['02', '59', '60', '62', '80']
const territoryCount = 12

/** INSEE code of the region of the bench. */
export const benchRegion = region

/** A region: two structures of three are medico-social, each legal entity has two, and one structure of twenty no territory. */
export async function fillRegion(
  storage: Storage,
  { count, years }: { readonly count: number; readonly years: readonly number[] },
): Promise<void> {
  const numbers = Array.from({ length: count }, (_, place) => String(590_000_000 + place))
  const entityOf = (place: number) => String(990_000_000 + Math.floor(place / 2))
  const entities = [...new Set(numbers.map((_, place) => entityOf(place)))]
  const sites = numbers.map((finess, place) => ({
    finess,
    legalEntityFiness: entityOf(place),
    departement: departements[place % departements.length] ?? '59',
    name: `Établissement ${place}`,
    kind: place % 3 === 0 ? ('ES' as const) : ('ESMS' as const),
    source: 'finess-classic' as const,
    dataDate: '2026-05-12',
    searchText: ` etablissement ${place} |`,
  }))
  const members = numbers
    .map((finess, place) => ({ finess, territoryId: `t${place % territoryCount}` }))
    .filter((_, place) => place % 20 > 0)
  const held = years.flatMap((year) => exercisesOf(year, numbers))
  await storage.write(async (transaction) => {
    for (const batch of cut(entities))
      await transaction.insert(legalEntities).values(batch.map((finess) => ({ finess, name: null })))
    for (const batch of cut(sites)) await transaction.insert(structures).values(batch)
    const parts = Array.from({ length: territoryCount }, (_, position) => ({
      id: `t${position}`,
      region,
      name: `T${position}`,
      position,
    }))
    await transaction.insert(territories).values(parts)
    for (const batch of cut(members)) await transaction.insert(territoryMembers).values(batch)
    for (const batch of cut(held))
      await transaction.insert(exercises).values(batch.map(({ structures: _, ...row }) => row))
    const links = held.flatMap(({ id, structures: covered }) => covered.map((finess) => ({ exerciseId: id, finess })))
    for (const batch of cut(links)) await transaction.insert(exerciseStructures).values(batch)
  })
}

/** Four structures of five do an exercise in the year, one exercise of ten covers five structures, one of ten is reviewed. */
function exercisesOf(year: number, numbers: readonly string[]): Exercise[] {
  return numbers.flatMap((finess, place) => {
    if (place % 5 === 0) return []
    const month = String(1 + (place % 12)).padStart(2, '0')
    const day = `${year}-${month}-${String(1 + (place % 28)).padStart(2, '0')}`
    const at = new Date(`${day}T09:00:00Z`)
    const reviews = place % 10 === 1 ? [{ word: 'confirmed' as const, region, motive: `Motif ${place}`, on: day }] : []
    return [
      {
        ...blankExercise,
        id: `${year}-${finess}-0000-0000-00000000`,
        keeperFiness: finess,
        status: place % 7 === 0 ? ('planned' as const) : ('held' as const),
        day,
        level: (['debutant', 'intermediaire', 'confirme', null] as const)[place % 4] ?? null,
        participation: place % 6 === 0 ? ('host-venue' as const) : ('own-cell' as const),
        trigger: place % 11 === 0 ? null : ('cyber' as const),
        degradedMode: true,
        functions:
          place % 2 === 0 ? ['general-management', 'medical'] : ['general-management', 'care-management', 'it'],
        retexText: 'Annuaire de crise périmé, numéros à revoir. '.repeat(10),
        reviews,
        structures: place % 10 === 2 ? numbers.slice(place, place + 5) : [finess],
        createdAt: at,
        updatedAt: at,
        revision: 1,
      },
    ]
  })
}

function cut<Item>(items: readonly Item[]): Item[][] {
  const size = 200
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  )
}

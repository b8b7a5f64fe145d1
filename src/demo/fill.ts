import { saveSession } from '#awareness'
import {
  addGroupMember,
  confirmReferent,
  importFiness,
  importTerritories,
  nameReferent,
  referentFunctions,
  saveGroup,
  saveTerritory,
} from '#directory'
import { addExercise, reviewExercise } from '#exercises'
import { type Actor, dayAfter, operator } from '#kernel'
import { addAction } from '#plan'
import type { AppContext } from '../app.ts'
import { sessionsOf } from './awareness-of.ts'
import type { Deed } from './deed.ts'
import { exercisesOf, type PlannedRecord } from './exercises-of.ts'
import { type FictionalRegion, type FictionalSite, fictionalRegion } from './fictional-region.ts'
import { peopleNames } from './names.ts'
import { type Random, randomFrom } from './random.ts'
import { releasesOf } from './releases-of.ts'
import { submissionsOf } from './submissions-of.ts'
import { asksDeeds } from './write-asks.ts'
import { careDeeds } from './write-care.ts'
import { offerDeeds } from './write-offer.ts'
import { planDeeds } from './write-plan.ts'
import { progressDeeds } from './write-progress.ts'

export interface DemoTools {
  readonly as: (actor: Actor) => AppContext
  /** Moves the clock of the product. It only goes forward. */
  readonly setNow: (now: Date) => void
  /** Writes the FINESS file of the region, and returns its path. */
  readonly writeFile: (region: FictionalRegion) => Promise<string>
  /** `AAAA-MM-JJ` */
  readonly today: string
  readonly seed: number
  readonly count: number
}

/** Fills an empty product with a fictional region, by its own use cases, from the day it began to today. */
export async function fillRegion(tools: DemoTools): Promise<FictionalRegion> {
  const { as, setNow, today, seed, count } = tools
  const region = fictionalRegion({ seed, count })
  const random = randomFrom(seed + 1)
  setNow(noon(dayAfter(today, -730)))
  const territories = await openRegion(region, tools)
  const deeds = region.sites.flatMap((site, place) => {
    const at = { site, place, actor: directorOf(site, territories), as, random, today }
    return [
      ...submissionsOf(at),
      ...referentsOf(at),
      ...recordsOf(at, region.region),
      ...actionsOf(at),
      ...awarenessOf(at),
      ...progressDeeds(at),
    ]
  })
  const ars = arsOf(region.region)
  const before = (days: number) => dayAfter(today, -days)
  const care = careDeeds(region, { as, ars, directorOf: (site) => directorOf(site, territories), before })
  const releases = releasesOf({ region: region.region, as, ars, before })
  const asking = { as, ars, directorOf: (site: FictionalSite) => directorOf(site, territories), today }
  const offer = offerDeeds(region, asking)
  const asks = [...planDeeds(region.region, asking), ...asksDeeds(region, asking)]
  for (const deed of [...deeds, ...care, ...releases, ...offer, ...asks].toSorted((one, other) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  )) {
    setNow(noon(deed.on))
    await deed.run()
  }
  return region
}

/** Registers structures, territories and groups. Returns the territories by name. */
async function openRegion(region: FictionalRegion, { as, writeFile }: DemoTools): Promise<Map<string, string>> {
  await importFiness(as(operator), { path: await writeFile(region) })
  const ids = new Map<string, string>()
  for (const name of region.territories)
    ids.set(name, (await saveTerritory(as(operator), { region: region.region, name })).id)
  const lines = region.sites.flatMap(({ finess, territory }) => (territory ? [`${finess};${territory}`] : []))
  const bytes = new TextEncoder().encode(['finess;territoire', ...lines, ''].join('\n'))
  await importTerritories(as(operator), { region: region.region, bytes })
  for (const { kind, name, entities } of region.groups) {
    const { id } = await saveGroup(as(operator), { kind, name })
    for (const [place, number] of entities.entries())
      await addGroupMember(as(operator), { group: id, number, isSupport: place === 0 })
  }
  return ids
}

interface At {
  readonly site: FictionalSite
  readonly place: number
  readonly actor: Actor
  readonly as: DemoTools['as']
  readonly random: Random
  readonly today: string
}

/** Half of the structures named their referents within the year; the others earlier, and most of those confirmed them since. */
function referentsOf({ site: { finess }, place, actor, as, random, today }: At): Deed[] {
  const named = referentFunctions.filter((_, order) => (place + order) % 4 !== 3)
  const daysAgo = (place % 2 === 0 ? 690 : 300) - (place % 90)
  return named.flatMap((held) => {
    const name = {
      on: dayAfter(today, -daysAgo),
      run: async () => {
        const mail = `${held}.${finess}@exemple.fr`
        const who = { standing: 'held' as const, name: random.pick(peopleNames), mail, namedOn: '' }
        await nameReferent(as(actor), { finess, function: held, ...who })
      },
    }
    const confirm = {
      on: dayAfter(today, -(40 + (place % 90))),
      run: async () => {
        await confirmReferent(as(actor), { finess, function: held })
      },
    }
    return place % 4 === 0 ? [name, confirm] : [name]
  })
}

function recordsOf({ site, place, actor, as, today }: At, region: string): Deed[] {
  return exercisesOf(place, site, today).map((record) => ({
    on: record.writtenOn,
    run: () => writeRecord(record, { finess: site.finess, actor, as, region }),
  }))
}

async function writeRecord(
  { typed, word }: PlannedRecord,
  { finess, actor, as, region }: Pick<At, 'actor' | 'as'> & { readonly finess: string; readonly region: string },
): Promise<void> {
  const { id, revision } = await addExercise(as(actor), { finess, ...typed })
  if (!word) return
  const motive = word === 'contested' ? 'La direction générale n’a pas participé, d’après votre compte rendu.' : ''
  await reviewExercise(as(arsOf(region)), { finess, exerciseId: id, revision, word, motive })
}

function actionsOf({ site: { finess }, place, actor, as, today }: At): Deed[] {
  const titles = [
    'Mettre à jour l’annuaire de crise',
    'Essayer une restauration',
    'Séparer les comptes d’administration',
  ]
  return titles.slice(0, place % 4).map((title, order) => ({
    on: dayAfter(today, order === 2 ? -25 : -390),
    run: async () => {
      const state = order === 1 && place % 3 > 0 ? 'done' : 'todo'
      const dueOn = dayAfter(today, -(20 - 40 * order))
      await addAction(as(actor), { finess, title, dueOn, state, ownerFunction: 'Référent SSI' })
    },
  }))
}

function awarenessOf({ site: { finess }, place, actor, as, today }: At): Deed[] {
  return sessionsOf(place, today).map(({ writtenOn, typed }) => ({
    on: writtenOn,
    run: async () => {
      await saveSession(as(actor), { finess, ...typed })
    },
  }))
}

const nowhere = { finess: null, legalEntityFiness: null, territoryId: null }

function directorOf({ finess, entity, territory }: FictionalSite, territories: ReadonlyMap<string, string>): Actor {
  const territoryId = territories.get(territory ?? '') ?? null
  const grant = { role: 'structure' as const, finess, legalEntityFiness: entity, territoryId, region: '24' }
  return { kind: 'account', accountId: `demonstration-${finess}`, grants: [grant] }
}

function arsOf(region: string): Actor {
  return { kind: 'account', accountId: 'demonstration-ars', grants: [{ role: 'region', ...nowhere, region }] }
}

function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`)
}

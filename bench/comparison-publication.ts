import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareRelease, publishRelease } from '#comparison'
import { observeRegions } from '#indicators'
import { type Actor, batchesOf, operator } from '#kernel'
import { openStorage, type Storage } from '#storage'
import { assessments, submittedObjectives, submittedScores } from '../src/assessment/tables.ts'
import { legalEntities, structures } from '../src/directory/tables.ts'
import { sealsInMemory } from '../test/comparison/seals-in-memory.ts'
import { chance } from '../test/comparison/simulated-region.ts'
import { catalogue } from '../test/support/data/content.ts'
import { contextOn } from '../test/support/use-cases/context.ts'
import { readRegister } from './comparison-register.ts'
import type { Line } from './measure.ts'

const region = '32'
const questionnaires = ['sauvegardes', 'pcra', 'diagnostic-initial']
const releases = 3
const observer: Actor = {
  kind: 'account',
  accountId: 'observer',
  grants: [{ role: 'observer', finess: null, legalEntityFiness: null, territoryId: null, region }],
}

/**
 * Publishing in the largest region, where every structure has answered every questionnaire: how long somebody waits who
 * saves an answer meanwhile, and how long nobody at all is served; then how long while an observer reads who took part.
 */
export async function benchPublication(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-publication-'))
  const storage = await openStorage({ DATA_DIR: folder })
  try {
    const { name, count } = await fillRegister(storage)
    const context = { ...contextOn(storage, operator), ...sealsInMemory().context, catalogue }
    let waits = { published: 0, save: 0, turn: 0 }
    for (let number = 0; number < releases; number += 1) {
      await submit(storage, number)
      const { seen } = await prepareRelease(context, { area: region })
      waits = await whilePublishing(storage, () => publishRelease(context, { area: region, seen }))
    }
    const participation = await whilePublishing(storage, () => observeRegions({ ...context, actor: observer }, {}))
    const what = `comparison of ${count} structures, ${name} register:`
    return [
      { what: `${what} published in`, unit: 'ms', ours: waits.published },
      { what: `${what} longest save`, unit: 'ms', ours: waits.save, maximum: 1000 },
      { what: `${what} longest silence`, unit: 'ms', ours: waits.turn, maximum: 1000 },
      {
        what: `participation of ${count} structures, ${name} register: longest silence`,
        unit: 'ms',
        ours: participation.turn,
        maximum: 1000,
      },
    ]
  } finally {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Saves something every few milliseconds until the work is done: the longest that a save, and a turn of the event loop, took. */
async function whilePublishing(storage: Storage, work: () => Promise<unknown>) {
  const longest = { save: 0, turn: 0 }
  let isOver = false
  const since = async (name: keyof typeof longest, waited: () => Promise<unknown>) => {
    while (!isOver) {
      const began = performance.now()
      await waited()
      longest[name] = Math.max(longest[name], performance.now() - began)
    }
  }
  const began = performance.now()
  const watchers = [
    since('save', () => storage.checkWrite()),
    since('turn', () => new Promise((resolve) => setTimeout(resolve, 1))),
  ]
  await work()
  const published = performance.now() - began
  isOver = true
  await Promise.all(watchers)
  return { published, ...longest }
}

async function fillRegister(storage: Storage): Promise<{ name: string; count: number }> {
  const { name, sites: all } = readRegister()
  const sites = all.filter((site) => site.region === region)
  const entities = [...new Set(sites.map(({ entity }) => entity))]
  await storage.write(async (transaction) => {
    for (const batch of batchesOf(entities, 400))
      await transaction.insert(legalEntities).values(batch.map((finess) => ({ finess, name: null })))
    for (const batch of batchesOf(sites, 400))
      await transaction.insert(structures).values(
        batch.map(({ finess, entity, kind }) => ({
          finess,
          kind,
          legalEntityFiness: entity,
          departement: '59',
          name: finess,
          source: 'finess-classic' as const,
          dataDate: '2026-05-12',
          searchText: '',
        })),
      )
  })
  return { name, count: sites.length }
}

/** At the first release everybody has answered; before each later one, half of the structures answered again. */
async function submit(storage: Storage, release: number): Promise<void> {
  const next = chance(release)
  const rows = await storage.read((database) => database.select({ finess: structures.finess }).from(structures))
  const at = new Date(Date.parse('2026-01-01T09:00:00Z') + release * 86_400_000)
  const submitted = rows
    .filter(() => release === 0 || next() < 0.5)
    .flatMap(({ finess }) => questionnaires.map((questionnaire) => ({ finess, questionnaire })))
    .map((one, place) => ({ ...one, id: `${release}-${place}` }))
  const figures = { scope: 'domain' as const, ceiling: 100, completeness: 100, level: 2 }
  await storage.write(async (transaction) => {
    for (const batch of batchesOf(submitted, 100)) {
      await transaction.insert(assessments).values(
        batch.map(({ id, finess, questionnaire }) => ({
          id,
          questionnaireId: questionnaire,
          questionnaireVersion: '1.0.0',
          audience: 'ESMS' as const,
          structureFiness: finess,
          ownerFiness: finess,
          structureName: finess,
          createdAt: at,
          submittedAt: at,
        })),
      )
      const scopes = ['A1', 'A2', 'A3', 'A4', 'D2']
      await transaction.insert(submittedScores).values(
        batch.flatMap(({ id }) =>
          scopes.map((scopeId) => ({
            ...figures,
            assessmentId: id,
            scopeId,
            floor: Math.floor(next() * 101),
          })),
        ),
      )
      await transaction.insert(submittedObjectives).values(
        batch.flatMap(({ id }) =>
          Array.from({ length: 12 }, (_, objective) => ({
            assessmentId: id,
            code: `D2.O${objective}`,
            state: next() < 0.4 ? ('met' as const) : ('unmet' as const),
          })),
        ),
      )
    }
  })
}

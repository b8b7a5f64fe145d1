import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { correctReferent, endReferent, nameReferent, type ReferentFunction, referentFunctions } from '#directory'
import { openStorage, type Storage } from '#storage'
import { context, director, finessOf, importSampleRegister } from '../sample-register.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-departure-'))
let storage: Storage
beforeAll(async () => {
  storage = await openStorage({ DATA_DIR: folder })
  await importSampleRegister(storage)
})
afterAll(async () => {
  await storage.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The data files that hold a text, including the log of SQLite. */
const holding = (text: string) =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(Buffer.from(text)))

const own = () => context(storage, director(finessOf.laon))
const person = (name: string) => ({
  name: `${name} Roussel-Départ`,
  mail: `${name}.roussel@laon.example`,
  phone: '0611223344',
})
const name = (who: string, of: ReferentFunction = 'rssi', given = {}) =>
  nameReferent(own(), { finess: finessOf.laon, function: of, standing: 'held', ...person(who), ...given })

it('keeps in no file the name, mail or telephone of who has left', async () => {
  for (const of of referentFunctions) await name('camille', of, { standing: 'shared', sharedWith: 'Bureau Roussel' })
  expect(holding('Roussel-Départ')).not.toEqual([])
  for (const of of referentFunctions) await endReferent(own(), { finess: finessOf.laon, function: of })
  for (const trace of ['Roussel', 'roussel@', '06 11', 'Bureau']) expect([trace, holding(trace)]).toEqual([trace, []])
})

it('keeps in no file who was replaced, nor what was corrected', async () => {
  await name('dominique')
  await name('alix')
  expect(holding('dominique')).toEqual([])
  expect(holding('alix')).not.toEqual([])
  const corrected = { finess: finessOf.laon, function: 'rssi' as const, standing: 'held' as const }
  await correctReferent(own(), { ...corrected, ...person('sacha') })
  expect(holding('alix')).toEqual([])
  expect(holding('sacha')).not.toEqual([])
})

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  findTerritory,
  importTerritories,
  listPlaces,
  listTerritories,
  listTerritoryMembers,
  listTerritoryRegions,
  placeOf,
  prepareTerritories,
  removeTerritory,
  saveTerritory,
  structuresOfLegalEntity,
} from '#directory'
import { type Actor, anyone, operator, system } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import { territories, territoryMembers } from '../../../src/directory/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { aNumber } from '../finess-import/finess-lines.ts'
import {
  administrator,
  context,
  director,
  finessOf,
  importSampleRegister,
  legalEntity,
  lines,
  someone,
} from '../sample-register.ts'

describe.skipIf(!storageAvailable)('territories', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await importSampleRegister(test.storage)
  })
  beforeEach(() =>
    test.storage.write(async (transaction) => {
      await transaction.delete(territoryMembers)
      await transaction.delete(territories)
      await transaction.delete(auditRows)
    }),
  )
  afterAll(() => test?.close())

  const as = (actor: Actor) => context(test.storage, actor)
  const admin = () => as(administrator)
  const make = (name: string, region = '32') => saveTerritory(admin(), { region, name })
  const bytes = (text: string) => new TextEncoder().encode(text)
  const file = (...rows: string[]) => bytes(['finess;territoire', ...rows].join('\n'))
  const place = (finess: string) => test.storage.read((database) => placeOf(database, finess))
  const told = () => test.storage.read((database) => database.select({ action: auditRows.action }).from(auditRows))

  describe('where a structure is', () => {
    it('follows the département of the structure, not of its legal entity, and its territory once it has one', async () => {
      const aisne = await make('Aisne')
      expect(await place(finessOf.laon)).toEqual({
        finess: finessOf.laon,
        legalEntityFiness: legalEntity,
        departement: '02',
        territoryId: null,
        region: '32',
      })
      await importTerritories(admin(), { region: '32', bytes: file(`${finessOf.laon};Aisne`) })
      expect(await place(finessOf.laon)).toMatchObject({ territoryId: aisne.id })
      expect(await place(finessOf.guise)).toMatchObject({ territoryId: null })
      expect(await place(finessOf.caen)).toMatchObject({ region: '28' })
    })

    it('is unknown for a number that the register does not hold', async () => {
      expect(await place(aNumber(777))).toBeUndefined()
      const numbers = [finessOf.laon, aNumber(777), finessOf.caen, finessOf.laon]
      const found = await test.storage.read((database) => listPlaces(database, numbers))
      expect([...found.keys()].sort()).toEqual([finessOf.laon, finessOf.caen].sort())
    })

    it('is told for more structures than one statement takes', async () => {
      const numbers = [...Array.from({ length: 1_200 }, (_, index) => aNumber(10_000 + index)), finessOf.lille]
      const found = await test.storage.read((database) => listPlaces(database, numbers))
      expect([...found.values()]).toMatchObject([{ finess: finessOf.lille, region: '32' }])
    })

    it('stays through an import of the register, and leaves the territory of a region that it has left', async () => {
      const aisne = await make('Aisne')
      await importTerritories(admin(), {
        region: '32',
        bytes: file(`${finessOf.laon};Aisne`, `${finessOf.guise};Aisne`),
      })
      await importSampleRegister(test.storage, lines, 'finess;etalab;111;2026-06-01')
      expect(await place(finessOf.laon)).toMatchObject({ territoryId: aisne.id })
      const moved = lines.map((line) =>
        line.nofinesset === finessOf.laon ? { ...line, departement: '14', commune: '118' } : line,
      )
      await importSampleRegister(test.storage, moved, 'finess;etalab;111;2026-06-02')
      expect(await place(finessOf.laon)).toMatchObject({ territoryId: null, region: '28' })
      await importSampleRegister(test.storage, lines, 'finess;etalab;111;2026-06-03')
      expect(await place(finessOf.laon)).toMatchObject({ territoryId: aisne.id, region: '32' })
    })

    it('lists the open structures of a legal entity, and those alone', async () => {
      const namesOf = async () => {
        const found = await test.storage.read((database) => structuresOfLegalEntity(database, legalEntity))
        return found.map(({ name }) => name)
      }
      expect(await namesOf()).toEqual(['CH DE GUISE', 'CH DE LAON'])
      const withoutGuise = lines.filter(({ nofinesset }) => nofinesset !== finessOf.guise)
      await importSampleRegister(test.storage, withoutGuise, 'finess;etalab;111;2026-06-04')
      expect(await namesOf()).toEqual(['CH DE LAON'])
      await importSampleRegister(test.storage, lines, 'finess;etalab;111;2026-06-05')
    })
  })

  describe('of a region', () => {
    it('are listed in their order, with how many structures they have', async () => {
      const [oise, aisne] = [await make('Oise'), await make('Aisne')]
      await make('Calvados', '28')
      await importTerritories(admin(), { region: '32', bytes: file(`${finessOf.laon};aisne`) })
      expect(await listTerritories(admin(), { region: '32' })).toEqual([
        { ...oise, position: 0, members: 0 },
        { ...aisne, position: 1, members: 1 },
      ])
      await saveTerritory(admin(), { id: oise.id, region: '32', name: 'Oise et Valois', position: 5 })
      const after = await listTerritories(admin(), { region: '32' })
      expect(after.map(({ name }) => name)).toEqual(['Aisne', 'Oise et Valois'])
      expect((await listTerritoryRegions(admin(), {})).map(({ code }) => code)).toEqual(['32', '28'])
      expect(await test.storage.read((database) => findTerritory(database, oise.id))).toMatchObject({ region: '32' })
    })

    it.each([
      ['Hainaut-Cambrésis', 'territory-name-taken'],
      ['TAN  hainaut cambresis', 'territory-name-taken'],
      [' - ', 'territory-name-missing'],
      ['', 'territory-name-missing'],
      ['Aucun', 'territory-name-reserved'],
      ['x'.repeat(81), 'territory-name-too-long'],
    ])('refuse the name %j with %s', async (name, code) => {
      await make('Hainaut-Cambrésis')
      await expect(make(name)).rejects.toMatchObject({ kind: 'invalid', issues: [{ path: 'name', code }] })
    })

    it('may have the same name as one of another region, and keep their own when saved again', async () => {
      const { id } = await make('Littoral')
      await make('Littoral', '28')
      expect(await saveTerritory(admin(), { id, region: '32', name: 'LITTORAL' })).toMatchObject({ name: 'LITTORAL' })
    })

    it('cannot be taken to another region', async () => {
      const { id } = await make('Littoral')
      const taken = saveTerritory(admin(), { id, region: '28', name: 'Littoral' })
      await expect(taken).rejects.toMatchObject({ kind: 'not-found', code: 'not-found' })
      await expect(make('Littoral', '99')).rejects.toMatchObject({ code: 'not-found' })
    })

    it('go once they are empty, and not before', async () => {
      const aisne = await make('Aisne')
      await importTerritories(admin(), { region: '32', bytes: file(`${finessOf.laon};Aisne`) })
      await expect(removeTerritory(admin(), { id: aisne.id })).rejects.toMatchObject({
        kind: 'conflict',
        code: 'territory-not-empty',
        values: { name: 'Aisne', members: 1 },
      })
      await importTerritories(admin(), { region: '32', bytes: file(`${finessOf.laon};aucun`) })
      await removeTerritory(admin(), { id: aisne.id })
      expect(await listTerritories(admin(), { region: '32' })).toEqual([])
      await expect(removeTerritory(admin(), { id: aisne.id })).rejects.toMatchObject({ code: 'not-found' })
    })

    it('are managed by administrators and the operator of the server only', async () => {
      const { id } = await make('Aisne')
      const bystanders = [
        anyone,
        system,
        director(finessOf.laon),
        someone('region', { region: '32' }),
        someone('territory', { region: '32', territoryId: id }),
        someone('college', { legalEntityFiness: legalEntity, region: '32' }),
        someone('observer', { region: '32' }),
      ]
      const missing = await removeTerritory(admin(), { id: 'rien' }).catch((error) => error)
      for (const actor of bystanders) {
        const attempts = [
          saveTerritory(as(actor), { region: '32', name: 'Autre' }),
          saveTerritory(as(actor), { id, region: '32', name: 'Autre' }),
          removeTerritory(as(actor), { id }),
          prepareTerritories(as(actor), { region: '32', bytes: file(`${finessOf.laon};Aisne`) }),
          importTerritories(as(actor), { region: '32', bytes: file(`${finessOf.laon};Aisne`) }),
          listTerritoryMembers(as(actor), { region: '32' }),
          listTerritoryRegions(as(actor), {}),
        ]
        await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toEqual(missing)))
      }
      await saveTerritory(as(operator), { id, region: '32', name: 'Aisne' })
    })

    it('are known to accounts with a role in the region, and to nobody else', async () => {
      await make('Aisne')
      for (const actor of [director(finessOf.laon), someone('region', { region: '32' }), administrator, operator]) {
        expect(await listTerritories(as(actor), { region: '32' })).toHaveLength(1)
      }
      for (const actor of [anyone, someone('region', { region: '28' })]) {
        await expect(listTerritories(as(actor), { region: '32' })).rejects.toMatchObject({ code: 'not-found' })
      }
    })
  })

  describe('from a file', () => {
    const region = '32'

    it('first report each line, then apply it, then have nothing left to do', async () => {
      const [aisne, oise] = [await make('Aisne'), await make('Oise')]
      await importTerritories(admin(), { region, bytes: file(`${finessOf.laon};Oise`, `${finessOf.lille};Oise`) })
      const content = file(`${finessOf.laon};Aisne`, `${finessOf.guise};${aisne.id}`, `${finessOf.lille};TAN OISE`)
      const before = await told()
      const prepared = await prepareTerritories(admin(), { region, bytes: content })
      expect(prepared.planned.map(({ where, finess, change }) => [where, finess, change])).toEqual([
        ['ligne 2', finessOf.laon, 'moved'],
        ['ligne 3', finessOf.guise, 'added'],
        ['ligne 4', finessOf.lille, 'unchanged'],
      ])
      expect(prepared.planned[0]).toMatchObject({ structureName: 'CH DE LAON', before: oise, after: aisne })
      expect(await told()).toEqual(before)
      expect(await place(finessOf.guise)).toMatchObject({ territoryId: null })

      const done = await importTerritories(admin(), { region, bytes: content })
      const { waitingTerritories, ...report } = prepared
      expect(waitingTerritories.size).toBe(0)
      expect(done).toEqual({ ...report, told: 0, waiting: 0, already: 0, asks: [] })
      expect(await place(finessOf.laon)).toMatchObject({ territoryId: aisne.id })
      expect(await place(finessOf.guise)).toMatchObject({ territoryId: aisne.id })
      expect(await place(finessOf.lille)).toMatchObject({ territoryId: oise.id })

      const rows = (await told()).length
      const again = await importTerritories(admin(), { region, bytes: content })
      expect(again.counts).toEqual({ added: 0, moved: 0, removed: 0, unchanged: 3 })
      expect(await told()).toHaveLength(rows)
    })

    it('refuse every faulty line at once, and write nothing unless what is good is accepted', async () => {
      const aisne = await make('Aisne')
      const content = file(
        `${finessOf.laon};Aisne`,
        `${finessOf.caen};Aisne`,
        `${aNumber(777)};Aisne`,
        // Eight digits whose key does not match.
        '20000017;Aisne',
        `${finessOf.hirson};Aisnes`,
        `${finessOf.lille};`,
        `${finessOf.guise};Aisne`,
        `${finessOf.guise};aucun`,
      )
      const refused = [
        ['ligne 3, champ finess', 'territory-line-other-region'],
        ['ligne 4, champ finess', 'territory-line-structure-unknown'],
        ['ligne 5, champ finess', 'territory-line-zero-lost'],
        ['ligne 6, champ territoire', 'territory-line-unknown'],
        ['ligne 8, champ territoire', 'territory-line-contradicted'],
        ['ligne 9, champ territoire', 'territory-line-contradicted'],
      ]
      const error = await importTerritories(admin(), { region, bytes: content }).catch((thrown) => thrown)
      expect(error).toMatchObject({
        kind: 'invalid',
        code: 'territories-lines-refused',
        values: { refused: 6, lines: 8 },
      })
      expect(error.issues.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual(refused)
      expect(await place(finessOf.laon)).toMatchObject({ territoryId: null })

      const report = await importTerritories(admin(), { region, bytes: content, acceptPartial: true })
      expect(report.counts).toMatchObject({ added: 1 })
      expect(await place(finessOf.laon)).toMatchObject({ territoryId: aisne.id })
      expect(await place(finessOf.guise)).toMatchObject({ territoryId: null })
      expect(await place(finessOf.caen)).toMatchObject({ territoryId: null })
    })

    it('can be made from the list of the structures of the region', async () => {
      await make('Aisne')
      await importTerritories(admin(), { region, bytes: file(`${finessOf.laon};Aisne`) })
      const members = await listTerritoryMembers(admin(), { region })
      expect(members.map(({ structure, territory }) => [structure.finess, territory?.name])).toEqual([
        [finessOf.guise, undefined],
        [finessOf.laon, 'Aisne'],
        [finessOf.lille, undefined],
        [finessOf.hirson, undefined],
      ])
    })
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { publishAlert, saveAlert } from '#campaigns'
import { system } from '#kernel'
import { deleteList, keepList, openList, prepareList, renameList, showLists } from '#structure-lists'
import { auditRows } from '../../src/audit/tables.ts'
import { accountAs, fillRegister, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { identityOn } from '../support/use-cases/identity.ts'
import { mailingOn } from '../support/use-cases/mailing.ts'

const { tilleuls, glycines, hospital, elsewhere } = sampleStructures
const ars = accountAs('region', tilleuls)
const region = hautsDeFrance
const bytesOf = (text: string) => new TextEncoder().encode(text)

describe.skipIf(!storageAvailable)('the lists that a region keeps', () => {
  let test: TestStorage
  let on: ReturnType<typeof mailingOn>
  beforeAll(async () => {
    test = await openTestStorage()
    on = mailingOn(identityOn(test.storage))
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  const keep = (name: string, ...numbers: string[]) => keepList(on(ars), { region, name, numbers })

  it('hold what a file names, in the region alone', async () => {
    const file = `Nom;numero_finess\nA;="${tilleuls.finess}"\nB;${elsewhere.finess}\nC;123456789\nD;${tilleuls.finess}\n`
    const prepared = await prepareList(on(ars), { region, text: '', bytes: bytesOf(`\uFEFF${file}`) })
    expect(prepared).toMatchObject({
      numbers: [tilleuls.finess],
      given: 4,
      leftOut: [
        { path: 'ligne 3', code: 'list-number-elsewhere' },
        { path: 'ligne 4', code: 'list-number-unknown' },
        { path: 'ligne 5', code: 'list-number-twice' },
      ],
    })
    const list = await keep('Du fichier', ...prepared.numbers, elsewhere.finess)
    expect(list.numbers).toEqual([tilleuls.finess])
  })

  it('hold the structures of a legal entity that is named', async () => {
    const { numbers } = await prepareList(on(ars), { region, text: tilleuls.legalEntityFiness })
    expect(numbers).toEqual(expect.arrayContaining([tilleuls.finess, glycines.finess]))
    expect(numbers).not.toContain(hospital.finess)
  })

  it('are renamed and erased, each act with its row in the log', async () => {
    const { id } = await keep('À renommer', hospital.finess)
    await expect(keep('a renommer', hospital.finess)).rejects.toMatchObject({ code: 'list-invalid' })
    await renameList(on(ars), { region, list: id, name: 'Renommée' })
    expect((await openList(on(ars), { region, list: id })).list).toMatchObject({ name: 'Renommée', size: 1 })
    await deleteList(on(ars), { region, list: id })
    expect((await showLists(on(ars), { region })).lists.map(({ name }) => name)).not.toContain('Renommée')
    const rows = await test.storage.read((database) => database.select().from(auditRows))
    const acts = rows.filter(({ subject }) => subject.startsWith(id)).map(({ action }) => action)
    expect(acts).toEqual(['lists.keep', 'lists.rename', 'lists.delete'])
  })

  it('are shown in the order of their French names', async () => {
    const names = ['Zone nord', 'Établissements seuls', 'Foyers']
    for (const name of names) await keep(name, hospital.finess)
    const shown = (await showLists(on(ars), { region })).lists.map(({ name }) => name)
    expect(shown.filter((name) => names.includes(name))).toEqual(['Établissements seuls', 'Foyers', 'Zone nord'])
  })

  it('choose whom an alert asks; nobody once one of them is erased', async () => {
    const { id } = await keep('Pour l’alerte', hospital.finess)
    const texts = { title: 'Faille', source: 'CERT', concerned: 'Passerelles', advice: 'Agir.', dueOn: '2099-12-31' }
    const none = { kinds: [], departements: [], territories: [], groups: [], lists: [], structures: '' }
    const draft = (lists: string[]) =>
      saveAlert(on(ars), { region, ...texts, severity: 'important', target: { ...none, lists } })
    const send = ({ alert }: Awaited<ReturnType<typeof draft>>) =>
      publishAlert(on(ars), { region, alertId: alert.id, revision: alert.revision })
    expect(await send(await draft([id]))).toMatchObject({ structures: 1 })
    const other = await keep('Autre', tilleuls.finess)
    const waiting = await draft([id, other.id])
    await deleteList(on(ars), { region, list: id })
    await expect(send(waiting)).rejects.toMatchObject({ code: 'alert-for-nobody' })
    await expect(draft([id])).rejects.toMatchObject({ issues: [{ path: 'target', code: 'target-not-offered' }] })
  })

  it('are for the people of the region alone', async () => {
    for (const actor of [accountAs('territory', tilleuls), accountAs('region', elsewhere), system])
      await expect(showLists(on(actor), { region })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

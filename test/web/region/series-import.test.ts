import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import readXlsx from '../../../src/workbook/xlsx/read.ts'
import { fillRegister, grantAs, hautsDeFrance as region, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, origin, type TestApp } from '../../support/product/app.ts'

const at = `/region/${region}/chiffres-importes`
const headings = 'indicateur;territoire;date;numerateur;denominateur'

describe('figures from elsewhere, imported by the people of a region', () => {
  let test: TestApp
  let cookie: string
  beforeAll(async () => {
    test = await openTestApp()
    await fillRegister(test.app.contextFor(operator, 'command').storage)
    cookie = (await createAccount(test, { grants: [grantAs('region', sampleStructures.tilleuls)] })).cookie
  })
  afterAll(() => test?.close())

  const check = async (fields: { source?: string; lignes?: string }, file?: string | Uint8Array<ArrayBuffer>) => {
    const body = new FormData()
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    if (file !== undefined) body.set('fichier', new File([file], 'bilan.csv'))
    const answer = await test.request(`${at}/verification`, { method: 'POST', body, headers: { cookie, origin } })
    const page = (await answer.text()).replaceAll('&quot;', '"').replaceAll(/&nbsp;|[\u00a0\u202f]/g, ' ')
    return { status: answer.status, page, lines: /name="lignes" value="([^>]*)">/.exec(page)?.[1] ?? '' }
  }
  const shown = async () =>
    (await (await test.request(`/region/${region}`, { headers: { cookie } })).text()).replaceAll(
      /&nbsp;|[\u00a0\u202f]/g,
      ' ',
    )

  it('tells every fault at once, and keeps what was typed', async () => {
    const lignes = `${headings}\nSUN-ES;Ailleurs;hier;x;0\n;;31/12/2025;2;1\n`
    const { status, page } = await check({ source: '', lignes })
    expect(status).toBe(422)
    for (const fault of [
      'D’où viennent',
      'n’a pas de territoire « Ailleurs »',
      '« hier » n’est pas une date',
      'Le numérateur « x »',
      'Le dénominateur « 0 »',
      'Donnez le nom de l’indicateur',
      'Le numérateur 2 dépasse',
    ])
      expect(page).toContain(fault)
    expect(page).toContain('SUN-ES;Ailleurs;hier;x;0')
    expect((await check({ source: 'Bilan 2026', lignes })).page).toContain('value="Bilan 2026"')
    expect(await shown()).not.toContain('Chiffres venus d’ailleurs')
  })

  it('shows what would be written, writes it once it is confirmed, and says what it replaces', async () => {
    const cp1252 = new Uint8Array(Buffer.from(`${headings}\r\nÉquipés;;31/12/2025;1 077;1 200\r\n`, 'latin1'))
    const found = await check({ source: 'Bilan 2026' }, cp1252)
    expect([found.status, found.page]).toEqual([200, expect.stringContaining('Aucun ne remplace')])
    expect(await shown()).not.toContain('Équipés')
    const confirm = () => test.post(at, { source: 'Bilan 2026', lignes: found.lines }, { cookie })
    expect((await confirm()).status).toBe(303)
    const page = await shown()
    expect(page).toContain('Équipés')
    expect(page).toContain('Bilan 2026')
    expect((await check({ source: 'Bilan 2026' }, cp1252)).page).toContain('1 chiffre en remplace un autre')
  })

  it('stands in the files that are downloaded from the page, with its source', async () => {
    const lignes = `${headings}\nHébergés;;31/12/2025;3;8\nAlertes reçues;;31/12/2025;12;\n`
    await test.post(at, { source: 'Bilan', lignes }, { cookie })
    const read = async (path: string) =>
      (await test.request(`/region/${region}/${path}`, { headers: { cookie } })).bytes()
    const csv: string[][] = parse((await read('indicateurs/chiffres.csv')).subarray(3), { delimiter: ';' })
    expect(csv.find(([title]) => title === 'Hébergés')?.slice(2, 9)).toEqual([
      'Ensemble',
      '',
      '2025-12-31',
      '3',
      '8',
      '',
      '38',
    ])
    for (const path of ['indicateurs/chiffres.xlsx', 'structures.xlsx']) {
      const cells = (await readXlsx(await read(path))).sheets[0]?.cells ?? []
      const row = cells.find(({ value }) => value === 'Alertes reçues')?.row
      const written = cells.filter((cell) => cell.row === row).map(({ value }) => String(value))
      expect(written, path).toEqual(expect.arrayContaining(['Alertes reçues', 'Ensemble', '2025-12-31', '12', 'Bilan']))
    }
  })

  it('reads each line of a file as large as a check accepts', async () => {
    const lignes = `${headings}\n${Array.from({ length: 9_900 }, (_, place) => `Série longue n°${place};;31/12/2019;1;2\n`).join('')}Dernière;;31/12/2040;1;\n`
    const answer = await test.post(at, { source: 'Bilan', lignes }, { cookie })
    // Read to its last line, which is of a day to come: what is refused here is the file, not its size.
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('ligne 9902')])
  })

  it('keeps as many indicators and figures as the page and the report of the region can print', async () => {
    const lines = (count: number, line: (place: number) => string) =>
      check({
        source: 'Bilan',
        lignes: `${headings}\n${Array.from({ length: count }, (_, place) => line(place)).join('\n')}\n`,
      })
    const { status, page } = await lines(101, (place) => `Indicateur ${place};;31/12/2019;1;2`)
    expect([status, page]).toEqual([422, expect.stringContaining('Elle en garde 100 au plus')])
    expect((await lines(50, (place) => `Indicateur ${place};;31/12/2019;1;2`)).status).toBe(200)
  })

  it('writes over a figure whose name is typed with another case, instead of showing it twice', async () => {
    const line = (indicator: string, count: number) => `${headings}\n${indicator};;31/12/2025;${count};\n`
    const write = async (lignes: string) => test.post(at, { source: 'Bilan', lignes }, { cookie })
    await write(line('Cellules d’appui', 5))
    const found = await check({ source: 'Bilan', lignes: line("CELLULES D'APPUI", 7) })
    expect(found.page).toContain('1 chiffre en remplace un autre')
    expect((await write(found.lines)).status).toBe(303)
    expect(await shown()).not.toContain('CELLULES')
  })

  it('lists what was imported, by whom, and removes it once the page has said what changes', async () => {
    const lignes = `${headings}\nÀ retirer;;31/12/2025;12;\nÀ retirer;;31/12/2024;9;\n`
    await test.post(at, { source: 'Bilan', lignes }, { cookie })
    const read = async (path: string) => {
      const answer = await test.request(path, { headers: { cookie } })
      return { status: answer.status, page: (await answer.text()).replaceAll(/&nbsp;|[\u00a0\u202f]/g, ' ') }
    }
    const { page: listed } = await read(at)
    const link = /href="([^"]+retrait[^"]+2025-12-31)"[^>]*aria-label="Retirer À retirer/.exec(listed)?.[1] ?? ''
    expect(listed).toMatch(/2026 [\d:]+, par /)
    const { page: said } = await read(link.replaceAll('&amp;', '&'))
    expect(said).toContain('1 chiffre serait retiré')
    expect(said).toContain('À leur place s’affichent ceux du 31 décembre 2024')
    const state = /name="etat" value="([^"]+)"/.exec(said)?.[1] ?? ''
    const fields = { indicateur: 'À retirer', jour: '2025-12-31' }
    const remove = (etat: string) => test.post(`${at}/retrait`, { ...fields, etat }, { cookie })
    const refused = await remove('1.0')
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('importés à nouveau')])
    expect((await remove(state)).status).toBe(303)
    const after = await shown()
    expect(after).toContain('À retirer, au 31 décembre 2024')
    expect(after).not.toContain('À retirer, au 31 décembre 2025')
    expect(after).toContain('Chiffres retirés ou remplacés depuis')
    expect((await read(at)).page).toContain('Retiré le')
    expect((await read(link.replaceAll('&amp;', '&'))).page).toContain('Aucun chiffre à retirer')
    expect((await remove(state)).status).toBe(422)
  })

  it('asks for a file or lines and for the source at once, and tells a size as people write it', async () => {
    const { page } = await check({ source: '', lignes: '' })
    expect(page).toContain('Dites d’où viennent ces chiffres')
    expect(page).toContain('Choisissez un fichier CSV, ou collez les lignes')
    expect((await check({ source: 'Bilan' }, 'a'.repeat(2_000_000))).page).toContain('dépasse 0,5 Mo')
    expect((await check({ source: '' }, `${headings}\n`)).page).toContain('Dites d’où viennent ces chiffres')
  })
})

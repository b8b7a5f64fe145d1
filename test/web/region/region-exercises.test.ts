import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameReferent } from '#directory'
import { operator } from '#kernel'
import readXlsx from '../../../src/workbook/xlsx/read.ts'
import { accountAs, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { counting, putRegion, type RegionHeld, type RegionRows, type RegionSite } from '../../support/data/region.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { run } from '../../support/product/command.ts'

const { tilleuls, elsewhere } = sampleStructures

/*
 * A region worked out by hand for 2026, on 22 November, after the day of alert of 30 September.
 * A: two sites in two territories, an exercise at the site of Nord. B: a host venue, of which the region said nothing.
 * C: planned in December, without territory. D: nothing. M1 and M2: ESMS of one legal entity, M1 did one.
 */
const site = (
  finess: string,
  entity: string,
  territory: string | null,
  given: Partial<RegionSite> = {},
): RegionSite => ({
  finess,
  entity,
  territory,
  kind: 'ES',
  departement: '59',
  ...given,
})
const [a1, a2, b1, c1, d1, m1, m2] = [
  '590000001',
  '620000002',
  '590000003',
  '590000004',
  '620000005',
  '590000006',
  '590000007',
]
const pasDeCalais = { departement: '62' }
const esms = { kind: 'ESMS' } as const
const byHand: RegionRows = {
  sites: [
    site(a1, '590000110', 'Nord'),
    site(a2, '590000110', 'Sud', pasDeCalais),
    site(b1, '590000120', 'Nord'),
    site(c1, '590000130', null),
    site(d1, '620000140', 'Sud', pasDeCalais),
    site(m1, '590000150', 'Nord', esms),
    site(m2, '590000150', 'Nord', esms),
  ],
  exercises: [
    { ...counting, day: '2026-03-10', structures: [a1], level: 'debutant' },
    { ...counting, day: '2026-09-18', structures: [b1], participation: 'host-venue', level: 'debutant' },
    { ...counting, status: 'planned', day: '2026-12-03', structures: [c1] },
    { ...counting, day: '2026-06-20', structures: [m1], level: 'confirme' },
    { ...counting, day: '2025-06-20', structures: [d1] },
  ],
  groups: { 'GHT du Nord': ['590000110', '590000120'] },
}

describe('the yearly exercises of a region', () => {
  let test: TestApp
  let region: string
  let animator: string
  beforeAll(async () => {
    test = await openTestApp()
    await put(byHand)
    region = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
    animator = (await createAccount(test, { grants: [grantAs('territory', tilleuls, 'Sud')] })).cookie
  })
  afterAll(() => test?.close())

  const storage = () => test.app.contextFor(operator, 'command').storage
  const put = (rows: RegionRows) => putRegion(storage(), rows)
  const read = (query = '', cookie = region, page = '') =>
    test.request(`/region/32/exercices${page}${query}`, { headers: { cookie } })
  const textOf = async (answer: Response | Promise<Response>) =>
    (await (await answer).text())
      .replace(/<[^>]+>/g, ' ')
      .replace(/&nbsp;/g, '\u00A0')
      .replace(/[ \n]+/g, ' ')
  const shows = async (query = '', cookie = region, page = '') => textOf(read(query, cookie, page))
  async function csvOf(page: string, query = '', cookie = region): Promise<string[][]> {
    const text = (await (await read(query, cookie, `/${page}.csv`)).text()).replace(/^\uFEFF/, '')
    const rows = text.split('\r\n').slice(0, -1)
    return rows.map((row) => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')))
  }
  async function xlsxOf(page: string, query = '', cookie = region): Promise<string[][]> {
    const bytes = new Uint8Array(await (await read(query, cookie, `/${page}.xlsx`)).arrayBuffer())
    const { cells = [] } = (await readXlsx(bytes)).sheets[0] ?? {}
    const rows: string[][] = []
    for (const { row, column, value } of cells) {
      rows[row] ??= []
      rows[row][column] = String(value)
    }
    const width = rows[0]?.length ?? 0
    return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''))
  }
  /** The figures of one line of the file: expected, done, done or planned, unknown, nothing. */
  const figures = (row: readonly string[] = []) => [row[4], row[5], row[7], row[9], row[10]].map(Number)
  const lineOf = async (kind: string, name: string, query = '', cookie = region) =>
    figures((await csvOf('chiffres', query, cookie)).find((row) => row[0] === kind && row[2] === name))

  it('gives two figures with their denominator, and keeps the unknown apart', async () => {
    expect(await lineOf('ES', 'Ensemble')).toEqual([4, 1, 2, 1, 1])
    expect(await lineOf('ESMS', 'Ensemble')).toEqual([2, 1, 1, 0, 1])
    const text = await shows()
    expect(text).toMatch(/Réalisé 1 sur 4\u00A0entités juridiques Soit 25\u00A0%/)
    expect(text).toMatch(/Réalisé ou planifié 2 sur 4\u00A0entités juridiques Soit 50\u00A0%/)
    expect(text).toContain('une priorité, pas une obligation')
    expect(text).toMatch(/À risque 1 sur 4/)
  })

  it('counts establishments when asked', async () => {
    expect(await lineOf('ES', 'Ensemble', '?unite=etablissement')).toEqual([5, 1, 2, 1, 2])
  })

  it('counts a legal entity in each of its territories with the standing of the whole, and no territory apart', async () => {
    expect(await lineOf('ES', 'Nord')).toEqual([2, 1, 1, 1, 0])
    expect(await lineOf('ES', 'Sud')).toEqual([2, 1, 1, 0, 1])
    expect(await lineOf('ES', 'Sans territoire')).toEqual([1, 0, 1, 0, 0])
    expect(await lineOf('ES', '62', '?par=departement')).toEqual([2, 1, 1, 0, 1])
    expect(await lineOf('ES', 'GHT du Nord', '?par=groupe')).toEqual([2, 1, 1, 1, 0])
    expect(await lineOf('ES', 'Débutant', '?par=niveau')).toEqual([4, 1, 1, 1, 2])
  })

  it('says that a unit may stand in two territories where legal entities are counted, and nowhere else', async () => {
    const said = async (query: string) =>
      (await shows(query)).split('établissements dans plusieurs territoires').length - 1
    expect([await said(''), await said('?unite=etablissement')]).toEqual([1, 0])
  })

  it('shows the years one after the other', async () => {
    expect(await lineOf('ES', '2025')).toEqual([4, 1, 1, 0, 3])
    // The register holds nothing of 2024: it says nothing of that year.
    expect((await csvOf('chiffres')).some((row) => row[2] === '2024')).toBe(false)
    expect(await lineOf('ES', 'Ensemble', '?annee=2025')).toEqual([4, 1, 1, 0, 3])
    expect(await shows('?annee=2025')).toMatch(/En retard 3 sur 4/)
  })

  it('say of a year that has not begun which years there are; no file is made of it, by an address or by a command', async () => {
    const possible = 'Demandez une année entre 1990 et 2026.'
    const pages = ['', '/exercices', '/exercices/liste', '/evolution', '/manques', '/indicateurs/diagnosed']
    const files = [
      'rapport.pdf',
      'rapport-diffusable.pdf',
      'structures.csv',
      'structures.xlsx',
      'indicateurs/chiffres.csv',
    ]
    files.push('indicateurs/diagnosed/liste.xlsx', 'exercices/chiffres.csv', 'exercices/liste.csv')
    const ask = (page: string) => test.request(`/region/32${page}`, { headers: { cookie: region } })
    for (const page of pages) {
      const answer = await ask(`${page}?annee=2030`)
      const text = await textOf(answer)
      expect([page, answer.status]).toEqual([page, 200])
      expect(text).toContain(`L’année 2030 n’a pas commencé\u00A0: il n’y a encore rien à compter. ${possible}`)
      expect(text).not.toMatch(/Télécharger|Cette liste est vide|Rien à compter/)
    }
    for (const file of files) {
      const answer = await ask(`/${file}?annee=2030`)
      expect([file, answer.status, await textOf(answer)]).toEqual([file, 422, expect.stringContaining(possible)])
    }
    expect(await textOf(ask('?annee=1789'))).toContain(possible)
    expect(await textOf(ask('/exercices?annee=1789&alerte=02-29'))).toMatch(/1789.*02-29/)
    const output = join(test.app.config.DATA_DIR, 'region.xlsx')
    for (const command of ['report region 32', 'report region 32 --edition diffusable', 'export region 32']) {
      const { code, err } = await run(test.app, ...command.split(' '), '-o', output, '--year', '2030')
      expect([command, code, err]).toEqual([command, 1, expect.stringContaining(possible)])
      expect(existsSync(output)).toBe(false)
    }
  })

  it('knows nothing of a year before the first exercise of the register, and asks nothing of a closed one', async () => {
    const before = await shows('?annee=2021')
    expect(before).toContain('Pas de donnée avant 2025')
    expect(before).not.toMatch(/%|À faire maintenant|En retard/)
    expect((await csvOf('chiffres', '?annee=2021')).slice(1)).toEqual([])
    expect(await csvOf('liste', '?annee=2021&etat=en-retard')).toHaveLength(1)
    expect(await shows('?annee=2021&etat=en-retard', region, '/liste')).toContain('Pas de donnée avant 2025')
    expect(await shows('?annee=2025')).not.toContain('À faire maintenant')
    expect(await shows()).toContain('À faire maintenant')
  })

  it('turns those at risk into those late when a list goes to a closed year, with the day of its figures', async () => {
    const list = await shows('?annee=2025&etat=a-risque', region, '/liste')
    expect(list).toMatch(/En retard\s*: 3 sur 4/)
    expect(list).toContain('Situation au 31\u00A0décembre\u00A02025')
    expect(await shows('?etat=en-retard', region, '/liste')).toMatch(/À risque\s*: 1 sur 4/)
  })

  it('shows an animator the figures that the region reads of the territory, and nothing more', async () => {
    expect(await lineOf('ES', 'Ensemble', '', animator)).toEqual(await lineOf('ES', 'Ensemble', '?territoire=Sud'))
    const list = await csvOf('liste', '?type=ES&etat=attendus', animator)
    expect(list.map(([finess]) => finess)).toEqual(['numero_finess', '590000110', '620000140'])
    const text = list.flat().join(' ')
    expect(text).toContain('par un autre établissement de l’entité')
    expect(text).not.toContain(a1)
    expect(text).not.toContain('10 mars')
    expect((await read('?territoire=Nord', animator)).status).toBe(404)
  })

  it('opens the list behind each figure, with as many lines as the figure says', async () => {
    const rows = await csvOf('liste', '?type=ES&etat=a-risque')
    expect(rows.map(([finess]) => finess)).toEqual(['numero_finess', '620000140'])
    const page = await (await read()).text()
    for (const [, query, words] of page.matchAll(/exercices\/liste(\?[^"]+)">(\d[^<]*)</g)) {
      const list = await csvOf('liste', query?.replaceAll('&amp;', '&'))
      expect([query, list.length - 1]).toEqual([query, Number(words?.match(/^\d+/)?.[0])])
    }
  })

  it('gives the referents of those at risk, and a mail with blind copies', async () => {
    const director = accountAs('structure', {
      ...tilleuls,
      finess: d1,
      legalEntityFiness: '620000140',
      departement: '62',
    } as never)
    const holder = { function: 'director', standing: 'held', name: '=Dupont', mail: 'dupont+crise@exemple.fr' } as const
    await nameReferent(test.app.contextFor(director, 'web'), { finess: d1, ...holder })
    const page = await (await read('?type=ES&etat=a-risque', region, '/liste')).text()
    expect(page).toContain('href="mailto:?subject=Exercice%20de%20crise%20cyber%202026')
    expect(page).toContain('bcc=dupont%2Bcrise%40exemple.fr')
    const [, row] = await csvOf('liste', '?type=ES&etat=a-risque')
    expect(row?.at(-1)).toContain('dupont+crise@exemple.fr')
  })

  it('asks the region for its word on what the record cannot tell, and counts the word at once', async () => {
    expect(await shows('?avis=attendu', region, '/fiches')).toContain('la région décide')
    expect(await shows()).toContain('1\u00A0exercice attend votre avis')
    expect(await shows('', animator)).not.toContain('votre avis')
    const path = `/structures/${b1}/exercices/exercise-1`
    const record = await (await test.request(path, { headers: { cookie: region } })).text()
    const revision = record.match(/name="revision" value="(\d+)"/)?.[1] ?? ''
    await test.post(`${path}/avis`, { revision, 'avis-choisi': 'confirmed', motif: '' }, { cookie: region })
    expect(await lineOf('ES', 'Ensemble')).toEqual([4, 2, 3, 0, 1])
    const again = await test.post(
      `${path}/avis`,
      { revision, 'avis-choisi': 'contested', motif: 'Non' },
      { cookie: region },
    )
    expect([again.status, await lineOf('ES', 'Ensemble')]).toEqual([422, [4, 2, 3, 0, 1]])
  })

  it('draws the years side by side above their table, once there are two', async () => {
    const page = await (await read()).text()
    expect(page).toContain('<desc>2025\u00A0: ')
    expect(page).toContain('Hachures\u00A0: Planifié, encore à venir.')
  })

  it('searches a list by name, town or number, and its file holds what was found', async () => {
    const found = await csvOf('liste', `?type=ES&etat=attendus&recherche=${d1}`)
    expect(found.map(([finess]) => finess)).toEqual(['numero_finess', '620000140'])
    const page = await shows(`?type=ES&etat=attendus&recherche=${d1}`, region, '/liste')
    expect(page).toContain('Numéro FINESS')
    expect(page).not.toContain('numero_finess')
    expect(page).toContain('1\u00A0ligne trouvée sur 4')
    expect(page).toMatch(/Attendus\s: 4/)
    expect(await shows('?type=ES&etat=a-risque&recherche=zzz', region, '/liste')).toContain(
      'Aucune ligne ne correspond',
    )
    expect(await shows(`?recherche=${b1}`, region, '/fiches')).toContain('1\u00A0exercice.')
  })

  it('refuses a mistyped filter on every page and file, and says the choices', async () => {
    for (const address of [
      '/exercices?par=zz',
      '/exercices/liste?etat=zz',
      '/exercices/liste.csv?etat=zz',
      '/exercices/fiches?avis=zz',
      '?par=zz',
      '/indicateurs/diagnosed?etat=zz',
      '/care/candidats?etape=zz&etat=zz&avis=zz&type=zz',
    ]) {
      const refused = await test.request(`/region/32${address}`, { headers: { cookie: region } })
      const said = await refused.text()
      expect([address, refused.status]).toEqual([address, 422])
      expect(said.match(/«\s*zz\s*» n’est pas un choix possible/g)).toHaveLength(address.split('=zz').length - 1)
    }
  })

  it('refuses an impossible year in words, and an unknown filter like a page that does not exist', async () => {
    expect((await read('?annee=x')).status).toBe(422)
    expect(await shows('?annee=x')).toMatch(/«\s*x\s*» n’est pas une année/)
    const faulty = await (await read('?annee=abc&type=ZZ')).text()
    expect(faulty).toMatch(/«\s*abc\s*».*«\s*ZZ\s*»/s)
    expect(faulty).toContain('<a href="/region/32/exercices">')
    const indicators = await test.request('/region/32?type=ZZ', { headers: { cookie: region } })
    expect([indicators.status, await indicators.text()]).toEqual([422, expect.stringMatching(/«\s*ZZ\s*»/)])
    expect((await read('?departement=75')).status).toBe(404)
    expect((await read('?groupe=constructor')).status).toBe(404)
  })

  it('speaks of a region with one structure, or none', async () => {
    await put({ sites: [] })
    expect(await shows()).toContain('aucune structure')
    expect(await shows('?etat=attendus', region, '/liste')).toContain('Cette liste est vide')
    await put({ sites: [site(c1, '590000130', null, esms)] })
    const text = await shows()
    expect(text).toContain('0 sur 1 (0\u00A0%)')
    expect(text).toContain('Aucune structure de ce type')
    expect(text).not.toMatch(/NaN|undefined|Infinity/)
  })

  it('agrees with a count by hand over any region, and page, CSV and XLSX agree', async () => {
    await fc.assert(
      fc.asyncProperty(anyRegion, async (rows) => {
        await put(rows)
        for (const [unite, kind] of [
          ['', 'ES'],
          ['etablissement', 'ES'],
          ['', 'ESMS'],
        ] as const) {
          const query = `?unite=${unite}`
          const wanted = naive(rows, kind, kind === 'ES' && unite === '')
          expect(await lineOf(kind, 'Ensemble', query)).toEqual(wanted)
          if (rows.sites.length === 0) continue
          const [whole = 0, done = 0, planned = 0] = wanted
          const shown = await shows(`${query}&type=${kind}`)
          expect(shown).toMatch(whole === 0 ? /Aucune structure/ : new RegExp(`Réalisé ${done} sur ${whole}\\u00A0`))
          if (whole > 0) expect(shown).toMatch(new RegExp(`planifié ${planned} sur ${whole}\\u00A0`))
        }
        expect(await xlsxOf('chiffres')).toEqual(await csvOf('chiffres'))
        const list = await csvOf('liste', '?etat=attendus')
        expect(list.length - 1).toBe(naive(rows, 'ES', true)[0])
        expect(await xlsxOf('liste', '?etat=attendus')).toEqual(list)
      }),
      { numRuns: 25 },
    )
  })

  it('pages a long list with its filters kept, and writes to the referents of every page', async () => {
    const numbers = Array.from({ length: 45 }, (_, place) => String(590_001_000 + place))
    await put({ sites: numbers.map((finess) => site(finess, `${Number(finess) + 5000}`, 'Nord')), exercises: [] })
    const last = accountAs('structure', {
      ...tilleuls,
      finess: numbers[44] as string,
      legalEntityFiness: `${Number(numbers[44]) + 5000}`,
    } as never)
    const holder = { function: 'director', standing: 'held', name: 'Durand', mail: 'dernier@exemple.fr' } as const
    await nameReferent(test.app.contextFor(last, 'web'), { finess: numbers[44] as string, ...holder })
    const query = '?type=ES&etat=a-risque&unite=etablissement&territoire=Nord'
    const page = await (await read(query, region, '/liste')).text()
    const rows = (text: string) => [...text.matchAll(/role="rowheader">(\d{9})</g)].map(([, finess]) => finess)
    expect(rows(page)).toHaveLength(20)
    expect(page).toContain('dernier@exemple.fr')
    expect(page).toContain('45\u00A0lignes de cette liste, toutes pages comprises')
    const next = page.match(/rel="next" href="[^"]*liste(\?[^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(Object.fromEntries(new URLSearchParams(next))).toMatchObject({
      etat: 'a-risque',
      type: 'ES',
      unite: 'etablissement',
      territoire: 'Nord',
      page: '2',
    })
    const third = await (await read(next.replace('page=2', 'page=3'), region, '/liste')).text()
    expect(rows(third)).toHaveLength(5)
    expect(await csvOf('liste', query)).toHaveLength(46)
  })

  it('is closed to another region', async () => {
    const { cookie } = await createAccount(test, { grants: [grantAs('region', elsewhere)] })
    const [theirs, none] = [await read('', cookie), await test.request('/region/99/exercices', { headers: { cookie } })]
    expect([theirs.status, await theirs.text()]).toEqual([404, await none.text()])
  })
})

const days = fc.constantFrom('2025-06-01', '2026-01-01', '2026-03-15', '2026-11-22', '2026-12-20')
const anyRegion: fc.Arbitrary<RegionRows> = fc.record({
  sites: fc
    .array(
      fc.record({
        entity: fc.constantFrom('590000110', '590000120', '590000130'),
        kind: fc.constantFrom('ES' as const, 'ESMS' as const, 'to-classify' as const),
        departement: fc.constantFrom('59', '62'),
        territory: fc.constantFrom('Nord', 'Sud', null),
        openedOn: fc.option(days, { freq: 2 }),
        closedOn: fc.option(days, { freq: 2 }),
      }),
      { maxLength: 6 },
    )
    .map((sites) => sites.map((each, place) => ({ ...each, finess: `59000000${place}` }))),
  exercises: fc.array(
    fc.record({
      kind: fc.constantFrom('crisis' as const, 'crisis' as const, 'restore-test' as const),
      status: fc.constantFrom('held' as const, 'planned' as const, 'cancelled' as const),
      day: days,
      structures: fc.uniqueArray(fc.constantFrom('590000000', '590000001', '590000002', '760000009'), { minLength: 1 }),
      trigger: fc.constantFrom('cyber' as const, 'other' as const, null),
      degradedMode: fc.constantFrom(true, true, false, null),
      participation: fc.constantFrom('own-cell' as const, 'host-venue' as const),
      functions: fc.constantFrom(['general-management', 'medical'] as const, ['it'] as const, [] as const),
      reviews: fc.constantFrom(
        [],
        [{ word: 'confirmed' as const, region: '32', motive: '', on: '2026-11-01' }],
        [{ word: 'contested' as const, region: '32', motive: 'Non', on: '2026-11-01' }],
        [{ word: 'contested' as const, region: '28', motive: 'Non', on: '2026-11-01' }],
      ),
    }),
    { maxLength: 6 },
  ),
})

/** Expected, done, done or planned, unknown, nothing in 2026: one unit after the other, from the words of the rule. */
function naive({ sites, exercises = [] }: RegionRows, kind: string, isByEntity: boolean): number[] {
  const today = '2026-11-22'
  const open = ({ openedOn = null, closedOn = null }: RegionSite, day: string) =>
    !(openedOn !== null && openedOn > day) && !(closedOn !== null && closedOn <= day)
  const keyOf = (each: RegionSite) => (isByEntity ? each.entity : each.finess)
  const mine = sites.filter((each) => each.kind === kind)
  const counts = [0, 0, 0, 0, 0] as [number, number, number, number, number]
  for (const key of new Set(mine.map(keyOf))) {
    const own = mine.filter((each) => keyOf(each) === key)
    if (!own.some((each) => open(each, '2026-01-01')) || !own.some((each) => open(each, today))) continue
    counts[0] += 1
    const found = exercises
      .filter(({ day, structures }) => day.startsWith('2026') && own.some(({ finess }) => structures.includes(finess)))
      .map(worth)
    if (found.includes('done')) counts[1] += 1
    if (found.includes('done') || found.includes('planned')) counts[2] += 1
    else if (found.includes('unknown')) counts[3] += 1
    else counts[4] += 1
  }
  return counts

  function worth({ kind: held = 'crisis', status, day, reviews = [], ...facts }: RegionHeld): string {
    if (held !== 'crisis' || status === 'cancelled') return ''
    const word = reviews.find((each) => each.region === '32')?.word
    const { trigger, degradedMode, participation, functions = [] } = facts
    const no = trigger === 'other' || degradedMode === false || functions.includes('it')
    const maybe = trigger === null || degradedMode === null || functions.length === 0 || participation === 'host-venue'
    const outcome = word ?? (no ? 'contested' : maybe ? 'unknown' : 'confirmed')
    if (outcome === 'contested') return ''
    if (status === 'planned') return day < today ? 'unknown' : 'planned'
    return outcome === 'confirmed' ? 'done' : 'unknown'
  }
}

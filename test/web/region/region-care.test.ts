import { writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewItem, saveItem, sayActivity } from '#care'
import { addGroupMember, closeGroup, removeGroupMember } from '#directory'
import { addEvidence } from '#evidence'
import { type Actor, operator } from '#kernel'
import readXlsx from '../../../src/workbook/xlsx/read.ts'
import { accountAs, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { loadInvented } from '../../support/data/invented-programme.ts'
import { putRegion } from '../../support/data/region.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, origin, type TestApp } from '../../support/product/app.ts'
import { run } from '../../support/product/command.ts'

const { tilleuls } = sampleStructures
const ars = accountAs('region', tilleuls)
/*
 * A region worked out by hand, on 22 November 2026. « GHT du Nord »: legal entities A (two sites) and B. C: a public hospital
 * without territory. D: a clinic in the South. GHT filed, retained and declared; C filed; D withdrew.
 */
const site = (finess: string, entity: string, territory: string | null, departement = '59') => ({
  finess,
  entity,
  territory,
  kind: 'ES' as const,
  departement,
})
const [a1, a2, b1, c1, d1] = ['590000001', '620000002', '590000003', '590000004', '620000005']
const [a, b, c, d] = ['590000110', '590000120', '590000130', '620000140']
const ght = 'GHT du Nord'
const applications = [
  'numero_finess;categorie;domaine;etape;jour;montant;motif',
  `="${a}";GHT;D2;déposée;10/09/2025;120 000;`,
  `${b};GHT;D2;retenue;01/12/2025;80000;`,
  `${b};GHT;D2;déclarée;02/03/2026;;`,
  `${c};public;D2;déposée;15/10/2025;;"Dossier ""complet"" ; reçu"`,
  `${d};privé;D2;déposée;20/10/2025;30000;`,
  `${d};privé;D2;retirée;05/11/2025;;`,
  '',
]
/** As a French spreadsheet saves it. */
const cp1252 = (lines: readonly string[]) => new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'))
const utf8 = (lines: readonly string[]) => new TextEncoder().encode(`\uFEFF${lines.join('\n')}`)

describe('the candidates of a region to the programme CaRE', () => {
  let test: TestApp
  let region: string
  let animator: string
  beforeAll(async () => {
    test = await openTestApp({}, loadInvented)
    await putRegion(as(operator).storage, {
      sites: [
        site(a1, a, 'Nord'),
        site(a2, a, 'Nord', '62'),
        site(b1, b, 'Nord'),
        site(c1, c, null),
        site(d1, d, 'Sud', '62'),
      ],
      groups: { [ght]: [a, b] },
    })
    region = (await createAccount(test, { grants: [grantAs('region', tilleuls)] })).cookie
    animator = (await createAccount(test, { grants: [grantAs('territory', tilleuls, 'Sud')] })).cookie
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => test.app.contextFor(actor, 'web')
  const read = (page = '', cookie = region) => test.request(`/region/32/care${page}`, { headers: { cookie } })
  const plain = (text: string) =>
    text
      .replace(/<[^>]+>/g, ' ')
      .replace(/&nbsp;/g, ' ')
      .replace(/[ \n\u00A0\u202F]+/g, ' ')
  const shows = async (page = '', cookie = region) => plain(await (await read(page, cookie)).text())
  const send = (page: string, fields: Record<string, string>, cookie = region) =>
    test.post(`/region/32/care${page}`, fields, { cookie })
  async function csvOf(page: string, cookie = region): Promise<string[][]> {
    const text = (await (await read(page, cookie)).text()).replace(/^\uFEFF/, '')
    const rows = text.split('\r\n').slice(0, -1)
    return rows.map((row) => [...row.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"')))
  }
  const upload = (bytes: Uint8Array) => {
    const body = new FormData()
    body.set('fichier', new File([new Uint8Array(bytes)], 'care.csv'))
    return test.request('/region/32/care/import/verification', {
      method: 'POST',
      body,
      headers: { cookie: region, origin },
    })
  }
  async function importFile(bytes: Uint8Array) {
    const page = await (await upload(bytes)).text()
    const file = page.match(/name="fichier" value="([^"]+)"/)?.[1] ?? ''
    return { page: plain(page), answer: await send('/import', { fichier: file }) }
  }
  const onGht = `/candidats/groupe-${encodeURIComponent(ght)}`

  it('says that nobody is known yet, and how to begin', async () => {
    expect(await shows()).toContain('Aucun candidat n’est encore inscrit dans la région')
  })

  it('imports what a spreadsheet saved, after showing each change and writing nothing before', async () => {
    const faulty = [...applications.slice(0, 2), `${c};publique;D7;déposée;31/02/2025;;`, 'xx;public;D2;;;;']
    const refused = plain(await (await upload(cp1252(faulty))).text())
    expect(refused).toContain('ligne 3, colonne « categorie » La catégorie « publique » n’existe pas')
    expect(refused).toContain('ligne 3, colonne « domaine »')
    expect(refused).toContain('ligne 4, colonne « numero_finess »')
    expect(refused).toContain('ligne 3, colonne « jour »')
    expect(refused).toContain('3 lignes lues')
    expect(refused).not.toContain('changement')
    expect(await shows()).toContain('Aucun candidat n’est encore inscrit')
    const checked = plain(await (await upload(cp1252(applications))).text())
    expect(checked).toContain(`${ght} D2, candidature déposée le 10 septembre 2025, 120 000 €, type : GHT`)
    expect(checked).toContain('Lignes lues, à vérifier')
    expect(await shows()).toContain('Aucun candidat n’est encore inscrit')
    const { answer } = await importFile(cp1252(applications))
    expect(answer.headers.get('location')).toBe('/region/32/care?fait=care-importe&nombre=6')
    expect((await importFile(utf8(applications))).page).toContain('6 lignes déjà connues')
  })

  it('counts candidates by kind, with the amounts and what is not known of them', async () => {
    const numbers = (await csvOf('/chiffres.csv')).filter(([subject]) => subject === 'Candidats')
    const of = (name: string) => numbers.filter(([, row]) => row === name).map(([, , , value]) => Number(value))
    expect(of('GHT')).toEqual([1, 1, 1, 1, 0, 120_000, 80_000])
    expect(of('Public hors GHT')).toEqual([1, 1, 0, 0, 0, 0, 0])
    expect(of('Privé')).toEqual([1, 0, 0, 0, 0, 0, 0])
    expect(of('Ensemble')).toEqual([3, 2, 1, 1, 0, 120_000, 80_000])
    const text = await shows()
    expect(text).toContain('2 (66,7 %)')
    expect(text).toContain('1 montant inconnu')
    expect(text).toContain('Candidatures retirées 1')
    expect(text).toContain('À compléter. Trois éléments')
    for (const page of ['', '/a-instruire', onGht])
      expect(await shows(page)).not.toContain('Votre agence régionale de santé')
  })

  it('opens the list behind each figure: as many lines as the figure says, in page, CSV and XLSX alike', async () => {
    const page = await (await read()).text()
    const links = [...page.matchAll(/href="(\/region\/32\/care\/candidats\?[^"]+)">([^<]+)</g)]
    expect(links.length).toBeGreaterThan(15)
    for (const [, address = '', words = ''] of links) {
      const query = address.replaceAll('&amp;', '&').replace('/region/32/care/candidats', '')
      const lines = (await csvOf(`/candidats.csv${query}`)).length - 1
      if (!words.includes('€')) expect([query, lines]).toEqual([query, Number.parseInt(words, 10)])
      expect(await shows(`/candidats${query}`)).toContain(`${lines} candidat`)
    }
    const bytes = new Uint8Array(await (await read('/candidats.xlsx?etape=deposees')).arrayBuffer())
    const { cells = [] } = (await readXlsx(bytes)).sheets[0] ?? {}
    const firsts = cells.filter(({ column }) => column === 0).map(({ value }) => String(value))
    expect(firsts).toEqual((await csvOf('/candidats.csv?etape=deposees')).map(([first]) => first))
    expect(firsts[0]).toBe('numero_finess')
  })

  it('finds a candidate by its name or number, and keeps every filter in the address', async () => {
    const found = async (query: string) => (await csvOf(`/candidats.csv${query}`)).slice(1).map(([, name]) => name)
    expect(await found('?recherche=nord')).toEqual([ght])
    expect(await found(`?recherche=${c}`)).toEqual([`Site ${c1}`])
    expect(await found('?territoire=aucun')).toEqual([`Site ${c1}`])
    expect(await found('?departement=62')).toEqual([ght, `Site ${d1}`])
    expect(await found('?type=public&etape=sans-depot')).toEqual([])
    expect((await read('/candidats?territoire=Ailleurs')).status).toBe(404)
    const search = await read(`/recherche?numero=${b1}`)
    expect(search.headers.get('location')).toBe(`/region/32/care${onGht.replaceAll('%20', ' ')}`)
    expect(await shows('/recherche?numero=590009999')).toContain('Aucune entité juridique de la région')
  })

  it('records a step by form, refuses what cannot follow with every fault at once, and keeps what was typed', async () => {
    const at = `/candidats/entite-${c}/etapes`
    const refused = await send(at, { domaine: 'D2', etape: 'refused', jour: '31/02/2026', montant: 'peu', motif: '' })
    const text = plain(await refused.text())
    expect(refused.status).toBe(422)
    for (const fault of ['n’est pas un jour', 'n’est pas un montant', 'Dites pourquoi']) expect(text).toContain(fault)
    const retained = { domaine: 'D2', etape: 'retained', jour: '12/01/2026', montant: '45 000', motif: '' }
    expect((await send(at, retained)).status).toBe(303)
    expect(await shows(`/candidats/entite-${c}`)).toContain('Candidature retenue le 12 janvier 2026, 45 000 €')
  })

  it('adds up the shares of activity exactly, explains 66 %, and keeps the share of a member that left', async () => {
    const shares = [
      'numero_finess;membre;activite;mesure;annee',
      `${a};${a};65995;séjours;2024`,
      `${a};${b};34005;séjours;2024`,
      `${a};${d};1;séjours;2024`,
    ]
    const refused = plain(await (await upload(utf8(shares))).text())
    expect(refused).toContain('ligne 4, colonne « membre »')
    await importFile(utf8(shares.slice(0, 3)))
    const text = await shows(onGht)
    expect(text).toContain('65 995 séjours (2024)')
    expect(text).toContain('65,99 %')
    expect(text).toContain('Le texte demande une part de l’activité combinée')
    await removeGroupMember(as(operator), { group: ght, finess: b })
    const after = await shows(onGht)
    expect(after).toContain('Anciens membres')
    expect(after).toContain('34 005 séjours (2024)')
    expect(after).toContain('Candidature déposée le 10 septembre 2025')
    // The legal entity is a candidate of its own from now on, and leads to where it was.
    await sayActivity(as(rssiOf(b)), { finess: b1, value: '10', measure: 'lits', year: '2025' })
    expect(await shows(`/candidats/entite-${b}`)).toContain(`fait partie d’un autre candidat`)
    expect(await shows(`/candidats/entite-${b}`)).toContain('Aucune étape n’est connue')
    await addGroupMember(as(operator), { group: ght, number: b })
  })

  const rssiOf = (entity: string): Actor => ({
    kind: 'account',
    accountId: `college-${entity}`,
    grants: [{ ...grantAs('college', tilleuls), legalEntityFiness: entity }],
  })

  it('lists what waits for the region, the oldest first, and an item again once it was completed', async () => {
    const item = { finess: a1, code: 'D2.P2' }
    const waiting = async () => (await csvOf('/a-instruire.csv')).slice(1).map(([, name, , what]) => `${name} ${what}`)
    const declared = `${ght} Déclaration à valider ou à rejeter`
    expect(await waiting()).toEqual([declared])
    const facts = [{ word: 'yes', where: 'page 3' }]
    await saveItem(as(rssiOf(a)), { ...item, revision: 0, facts, state: 'met', motive: 'Équipe nommée.' })
    expect(await waiting()).toEqual([declared, `${ght} Objectif à relire\u00A0: D2.P2`])
    const review = { avis: 'complement', certitude: '1', motif: 'La page 3 manque.', revision: '1' }
    expect((await send(`${onGht}/objectifs/D2.P2/avis`, review)).status).toBe(303)
    expect(await waiting()).toEqual([declared])
    expect(await shows(`${onGht}/objectifs/D2.P2`)).toContain('Aucune pièce n’est jointe à cet objectif.')
    const file = { name: 'equipe.txt', bytes: Buffer.from('Équipe du projet\n') }
    await addEvidence(as(rssiOf(a)), { finess: a1, item: 'D2.P2', title: 'Équipe du projet', day: '', file })
    const text = await shows(`${onGht}/objectifs/D2.P2`)
    expect(text).toContain('Équipe du projet texte')
    expect(text).toContain('Complément demandé le 22 novembre 2026')
    expect(text).toContain('Certitude : 1 – peu sûr')
    await saveItem(as(rssiOf(a)), { ...item, revision: 2, facts, state: 'met', motive: 'Page 3 jointe.' })
    expect(await waiting()).toContain(`${ght} Objectif à relire\u00A0: D2.P2`)
    const stale = await send(`${onGht}/objectifs/D2.P2/avis`, { ...review, avis: 'accepted' })
    expect([stale.status, plain(await stale.text())]).toEqual([422, expect.stringContaining('vient de modifier')])
    await reviewItem(as(ars), { ...item, revision: 3, word: 'accepted', sureness: '3' })
    expect(await csvOf('/candidats.csv?objectif=D2.P2&avis=accepte')).toHaveLength(2)
  })

  it('keeps dated notes on an item, which only a later note replaces', async () => {
    const at = `${onGht}/objectifs/D2.O1.D`
    const note = { note: 'Un essai mutualisé compte.', par: 'DNS', ou: 'Club RSSI Santé', le: '12/10/2025' }
    expect((await send(`${at}/notes`, { ...note, par: '' })).status).toBe(422)
    expect((await send(`${at}/notes`, note)).status).toBe(303)
    const id = (await (await read(at)).text()).match(/<option value="([0-9a-f-]{36})"/)?.[1] ?? ''
    await send(`${at}/notes`, { ...note, note: 'Un essai identique compte.', remplace: id })
    const text = await shows(at)
    expect(text).toMatch(/Un essai identique compte.*Notes remplacées.*Un essai mutualisé compte/)
  })

  it('shows an animator the states of the territory alone: no money, no review, no form', async () => {
    const list = await csvOf('/candidats.csv', animator)
    expect(list.map(([finess]) => finess)).toEqual(['numero_finess', d])
    expect(list[0]?.join()).not.toContain('Montant')
    const text = await shows(`/candidats/entite-${d}`, animator)
    expect(text).toContain('Candidature retirée')
    expect(text).not.toContain('30 000')
    expect(text).not.toContain('Noter une étape')
    expect((await read(onGht, animator)).status).toBe(404)
    expect((await read('/a-instruire', animator)).status).toBe(404)
    expect((await read('/import', animator)).status).toBe(404)
  })

  it('holds the dated objectives of another programme, from its file alone', async () => {
    const row = (day: string) => `${c};public;phares;déposée;${day};1000;`
    await importFile(utf8(['numero_finess;categorie;domaine;etape;jour;montant;motif', row('03/02/2026')]))
    const text = await shows('?domaine=phares')
    expect(text).toContain('Échéance : 31 décembre 2026')
    expect(text).toContain('Échéance : 2027, jour à préciser')
    await saveItem(as(rssiOf(c)), { finess: c1, code: 'PH.1', revision: 0, facts: [], state: 'met', motive: 'Allumé.' })
    const counts = (await csvOf('/chiffres.csv?domaine=phares')).filter(([, row]) => row?.startsWith('PH.1'))
    expect(counts.map(([, , state, value]) => `${state} ${value}`)).toContain('Atteint 1')
    expect(await csvOf('/candidats.csv?domaine=phares&objectif=PH.1&etat=atteint')).toHaveLength(2)
    expect(await shows(`/candidats/entite-${c}/objectifs/PH.1`)).toContain('Allumer le phare 1')
    expect(await shows('/a-imprimer?domaine=phares')).toContain('PH.1')
    expect(await shows('?domaine=identification')).toContain('H2.2026.CADRAGE')
    expect((await read('?domaine=inconnu')).status).toBe(404)
  })

  it('keeps the history of a group that was closed, and records nothing more of it', async () => {
    await closeGroup(as(operator), { id: ght })
    const text = await shows(onGht)
    expect(text).toContain('N’a plus d’établissement de santé ouvert')
    expect(text).toContain('Candidature retenue le 1er décembre 2025')
    expect(text).not.toContain('Noter une étape')
    expect((await csvOf('/candidats.csv?type=ght'))[1]?.slice(0, 2)).toEqual(['', ght])
    expect((await send(`${onGht}/etapes`, { domaine: 'D2', etape: 'validated', jour: '01/04/2026' })).status).toBe(404)
  })

  it('is imported by a command too, for any region, and lists every fault', async () => {
    const path = `${test.app.config.DATA_DIR}/care.csv`
    writeFileSync(path, cp1252([...applications.slice(0, 1), `${d};privé;D1;déposée;10/04/2024;5000;`, '']))
    const trial = await run(test.app, 'import', 'care', path, '--dry-run')
    expect([trial.code, trial.out]).toEqual([0, expect.stringContaining('rien n’est modifié')])
    expect((await run(test.app, 'import', 'care', path)).out).toContain('1 changement')
    expect((await csvOf('/candidats.csv?domaine=D1&etape=deposees')).map(([finess]) => finess)).toContain(d)
    writeFileSync(path, cp1252([...applications.slice(0, 1), `${d};inconnue;D1;perdue;;;`, '']))
    const faulty = await run(test.app, 'import', 'care', path)
    expect([faulty.code, faulty.out]).toEqual([
      1,
      expect.stringMatching(/colonne « categorie »[\s\S]*colonne « etape »/),
    ])
  })
})

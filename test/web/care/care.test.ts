import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { addNote, reviewItem, sayActivity } from '#care'
import { addGroupMember, removeGroupMember } from '#directory'
import { addExercise } from '#exercises'
import { operator } from '#kernel'
import { readPdf } from '../../reports/read-pdf.ts'
import { sampleStructures } from '../../support/data/directory.ts'
import { pdfOf } from '../../support/data/documents.ts'
import { formToken, origin } from '../../support/product/app.ts'
import { best, members, openGhtVisit, rival, rssiOf, submitAll } from '../../support/product/ght-visit.ts'
import { words } from '../../support/product/structure-visit.ts'
import { openForSuite } from '../../support/suite.ts'

const visit = openForSuite(openGhtVisit, ({ test }) => test.close())
const { support, unsure, silent } = members
const page = `/structures/${support.finess}/care`
const item = (code: string) => `${page}/objectifs/${code}`
const feeding = ['pcra', 'sauvegardes', 'referents-ssi']

/** Written by hand: the support reached all but the policy of backups, one does not know, one said nothing. */
const byHand: Record<string, string> = {
  'D2.P1': 'Inconnu',
  'D2.P2': 'Inconnu',
  'D2.O1.A': 'Inconnu',
  'D2.O1.B': 'Inconnu',
  'D2.O1.C': 'Atteint',
  'D2.O1.D': 'Atteint',
  'D2.O2.A': 'Non atteint',
  'D2.O2.B': 'Inconnu',
  'D2.O3.A': 'Inconnu',
  'D2.O3.B': 'Inconnu',
  'D2.O3.C': 'Inconnu',
  'D2.O3.D': 'Inconnu',
  'D2.O4': 'Inconnu',
}

/** The words of the states in the table of domain 2. */
async function statesOn(answer: Promise<Response>): Promise<Record<string, string>> {
  const html = await words(answer)
  const rows = [...html.matchAll(/objectifs\/([^"]+)">[^<]+<\/a><\/th>.*?<span class="state ?[a-z]*">([^<]+)</gs)]
  return Object.fromEntries(
    rows.map(([, code = '', state = '']) => [code, state]).filter(([code]) => code?.startsWith('D2')),
  )
}

describe('the programme CaRE of a GHT of three legal entities', () => {
  it('shows the thirteen items as they were written by hand, with their words', async () => {
    const { as, people } = visit
    for (const questionnaireId of feeding) {
      await submitAll(as(people.support.actor), { finess: support.finess, questionnaireId }, (question) => {
        const isPolicy = question.objectives?.includes('D2.O2.A') && question.kind === 'single'
        const worst = isPolicy
          ? question.answers.toSorted((one, other) => (one.score ?? 0) - (other.score ?? 0))[0]
          : undefined
        return worst ? [worst.id] : best(question)
      })
      await submitAll(as(people.unsure.actor), { finess: unsure.finess, questionnaireId }, ({ kind }) =>
        kind === 'text' ? [] : ['ne-sait-pas'],
      )
    }
    const say = (who: 'support' | 'unsure', finess: string, value: string) =>
      sayActivity(as(people[who].actor), { finess, value, measure: 'séjours', year: '2024' })
    await say('support', support.finess, '7000')
    await say('unsure', unsure.finess, '2000')
    const shares = {
      finess: support.finess,
      member: silent.legalEntityFiness,
      value: '1000',
      measure: 'séjours',
      year: '2024',
    }
    await expect(sayActivity(as(people.support.actor), shares)).rejects.toThrow()
    const incomplete = await statesOn(visit.get(page))
    expect(incomplete['D2.O1.C']).toBe('Inconnu')
    await sayActivity(as(rssiOf(silent)), { ...shares, finess: silent.finess })
    expect(await statesOn(visit.get(page))).toEqual(byHand)
  })

  it('says on top what is missing, explains each condition, and takes a test from the register of exercises', async () => {
    const { as, people } = visit
    const home = await words(visit.get(page))
    expect(home).toContain('Ce qui manque pour déclarer')
    expect(home).not.toContain('preuves.zip')
    expect(home.indexOf('Ce qui manque')).toBeLessThan(home.indexOf('avec leur état'))
    expect(home).toContain('Échéance : non publiée.')
    const before = await words(visit.get(item('D2.O4')))
    expect(before).toContain('Personne n’a encore répondu.')
    expect(before).not.toContain('Dans le registre des exercices')
    const held = { finess: support.finess, kind: 'restore-test', status: 'held', day: '2025-11-12' } as const
    await addExercise(as(people.support.actor), held)
    const after = await words(visit.get(item('D2.O4')))
    expect(after).toMatch(/Dans le registre des exercices : <a href="[^"]+\/exercices\/[^"]+">12 novembre 2025<\/a>/)
    // The day of publication is not in the programme file: the test alone does not make the condition met.
    expect(after).toContain('Le jour de publication de l’arrêté n’est pas connu.')
    expect(await words(visit.get(item('D2.O1.D')))).not.toContain('12 novembre 2025')
    expect(await words(visit.get(item('D2.O1.C'), 'region'))).toContain('portent 70 % de l’activité')
  })

  it('keeps what is typed of an item when it is refused, and stores it when it is mended', async () => {
    const typed = {
      revision: '0',
      'reponse-0': 'yes',
      'ou-0': 'PSSI, page 3',
      'jours-1': '31/02/2026',
      etat: 'met',
      motif: '',
      'declare-le': '01/01/2999',
    }
    const refused = await visit.post(item('D2.P1'), typed)
    expect(refused.status).toBe(422)
    const shown = await words(refused)
    for (const said of [
      'value="PSSI, page 3"',
      'value="31/02/2026"',
      '« 31/02/2026 » n’est pas un jour du calendrier',
      '<a href="#jours-1">',
      'Dites pourquoi, en quelques mots.',
      '<a href="#motif">',
      '<a href="#declare-le">',
    ])
      expect(shown).toContain(said)
    const mended = { ...typed, 'jours-1': '16/07/2022', motif: 'PSSI signée.', 'declare-le': '02/11/2026' }
    const saved = await visit.post(item('D2.P1'), mended)
    expect(saved.headers.get('location')).toBe(`${item('D2.P1')}?fait=objectif-enregistre`)
    const page = await words(visit.get(item('D2.P1')))
    expect(page).toContain('Déclaré le 2 novembre 2026 sur le guichet national.')
    expect(page).toContain('Indiqué à la main, le 22 novembre 2026 : « PSSI signée. »')
    expect(page).toContain('est entre le 16 juillet 2022 et le 20 octobre 2025')
    const late = await visit.post(item('D2.P1'), { ...mended, 'ou-0': 'PSSI, page 4' })
    expect(late.status).toBe(422)
    expect(await words(late)).toContain('Quelqu’un d’autre vient de modifier cet objectif.')
  })

  it('is read by its members and its region, and by nobody of another candidate', async () => {
    const read = async (who: 'unsure' | 'region' | 'rival' | 'director', path = item('D2.P1')) =>
      (await visit.get(path, who)).status
    expect([await read('unsure'), await read('region'), await read('rival'), await read('director')]).toEqual([
      200, 200, 404, 404,
    ])
    const ofMember = await words(visit.get(`/structures/${unsure.finess}/care/objectifs/D2.P1`, 'unsure'))
    expect(ofMember).toContain('PSSI, page 3')
    expect(ofMember).not.toContain('Ce que vous en dites')
    expect((await visit.post(item('D2.P1'), { revision: '1' }, 'unsure')).status).toBe(404)
    expect((await visit.get(item('D9.RIEN'))).status).toBe(404)
    // The share of a member tells about the others: a reader who does not read them all sees no figure.
    expect(await words(visit.get(`/structures/${unsure.finess}/care/objectifs/D2.O1.C`, 'unsure'))).not.toContain(
      '70 %',
    )
  })

  it('shows the words of the region and its notes to those who answer', async () => {
    const { as, people } = visit
    const region = as(people.region.actor)
    const at = { finess: support.finess, code: 'D2.O2.A' }
    await reviewItem(region, { ...at, revision: 0, word: 'complement', sureness: '1', motive: 'Politique absente.' })
    await addNote(region, {
      ...at,
      text: 'La politique couvre le SaaS.',
      answeredBy: 'DNS',
      answeredWhere: 'Club RSSI',
      answeredOn: '2025-10-12',
    })
    const shown = await words(visit.get(item('D2.O2.A')))
    for (const said of [
      'Complément demandé',
      'Politique absente.',
      '1 – peu sûr',
      'La politique couvre le SaaS.',
      'DNS, le 12 octobre 2025, Club RSSI',
    ])
      expect(shown).toContain(said)
  })

  it('keeps proofs: one file for several items, its day checked, read by the members and the region alone', async () => {
    const bytes = pdfOf('PSSI')
    const body = new FormData()
    const typed = { envoi: formToken(), 'piece-titre': 'PSSI signée', 'piece-jour': '01/07/2022' }
    for (const [name, value] of Object.entries(typed)) body.append(name, value)
    body.append('piece', new File([bytes], 'pssi.pdf'))
    const { cookie } = visit.people.support
    const sent = await visit.test.request(`${item('D2.P1')}/pieces`, {
      method: 'POST',
      body,
      headers: { origin, cookie },
    })
    expect(sent.headers.get('location')).toBe(`${item('D2.P1')}?fait=piece-jointe`)
    const shown = await words(visit.get(item('D2.P1')))
    expect(shown).toContain('Aucune donnée de patient')
    expect(shown).toContain('Le jour indiqué, le 1er juillet 2022, est avant le 16 juillet 2022.')
    expect(shown).toMatch(/par [^<]+\.<\/span>\s+<span class="hint">Le jour indiqué/)
    expect(await words(visit.get(page))).toContain('preuves.zip')
    const address = /href="([^"]+\/pieces\/[^"/]+)" download>PSSI signée</.exec(shown)?.[1] ?? ''
    const from = address.split('/').at(-1) ?? ''
    const reused = await visit.post(`${item('D2.O2.A')}/reprise`, {
      'piece-deja-jointe': from,
      'reprise-titre': 'PSSI, chapitre 4',
    })
    expect(reused.headers.get('location')).toBe(`${item('D2.O2.A')}?fait=piece-jointe`)
    for (const who of ['support', 'unsure', 'region'] as const)
      expect(new Uint8Array(await (await visit.get(address, who)).arrayBuffer())).toEqual(bytes)
    // Of another candidate: refused as if there were no such file, also under an item of one's own.
    const missing = await visit.get(address.replace(from, 'jamais'), 'rival')
    const own = address.replace(support.finess, rival.finess)
    for (const path of [address, own, own.replace(from, 'jamais')]) {
      const refused = await visit.get(path, 'rival')
      expect([refused.status, await refused.text()]).toEqual([404, await missing.clone().text()])
    }
    expect(
      (
        await visit.post(
          `/structures/${rival.finess}/care/objectifs/D2.P1/reprise`,
          { 'piece-deja-jointe': from },
          'rival',
        )
      ).status,
    ).toBe(422)
    expect(await words(visit.get(`/structures/${rival.finess}/care/objectifs/D2.P1`, 'rival'))).not.toContain(
      'PSSI signée',
    )
    const zip = unzipSync(new Uint8Array(await (await visit.get(`${page}/preuves.zip`, 'region')).arrayBuffer()))
    const names = Object.keys(zip)
    expect(names).toEqual(['manifeste.csv', 'preuves/001-D2.P1-PSSI-signee.pdf'])
    expect(zip[names[1] ?? '']).toEqual(bytes)
    const manifest = strFromU8(zip['manifeste.csv'] ?? new Uint8Array())
    const digest = createHash('sha256').update(bytes).digest('hex')
    expect(manifest.split(digest)).toHaveLength(3)
    expect(manifest).toContain('"D2.O2.A";"PSSI, chapitre 4";"2022-07-01"')
    expect((await visit.get(`${page}/preuves.zip`, 'rival')).status).toBe(404)
  })

  it('keeps files of the candidate as a whole beside those of its items, and one can be taken up by the other', async () => {
    const [bytes, body] = [pdfOf('Convention'), new FormData()]
    for (const [name, value] of Object.entries({ envoi: formToken(), 'piece-titre': 'Convention', 'piece-jour': '' }))
      body.append(name, value)
    body.append('piece', new File([bytes], 'convention.pdf'))
    const headers = { origin, cookie: visit.people.support.cookie }
    const sent = await visit.test.request(`${page}/pieces`, { method: 'POST', body, headers })
    expect(sent.headers.get('location')).toBe(`${page}/pieces?fait=piece-jointe`)
    expect(await words(visit.get(page))).toContain('1 pièce, pour tout le dossier.')
    const shown = await words(visit.get(`${page}/pieces`))
    const address = /href="([^"]+\/pieces\/[^"/]+)" download>Convention</.exec(shown)?.[1] ?? ''
    for (const who of ['support', 'unsure', 'region'] as const)
      expect(new Uint8Array(await (await visit.get(address, who)).arrayBuffer())).toEqual(bytes)
    const [there, missing] = [await visit.get(address, 'rival'), await visit.get(`${page}/pieces/jamais`, 'rival')]
    expect([there.status, await there.text()]).toEqual([404, await missing.text()])
    const id = address.split('/').at(-1) ?? ''
    const reuse = (at: string, piece: string) => visit.post(`${at}/reprise`, { 'piece-deja-jointe': piece })
    expect((await reuse(item('D2.P2'), id)).headers.get('location')).toBe(`${item('D2.P2')}?fait=piece-jointe`)
    expect((await reuse(page, id)).status).toBe(422)
    // One file that shows two items: either of its two links stands in the list.
    const signed = /value="([^"]+)"[^>]*>PSSI[^<]* \(D2\./.exec(await words(visit.get(`${page}/pieces`)))?.[1] ?? ''
    expect((await reuse(page, signed)).headers.get('location')).toBe(`${page}/pieces?fait=piece-jointe`)
    const zip = unzipSync(new Uint8Array(await (await visit.get(`${page}/preuves.zip`)).arrayBuffer()))
    const manifest = strFromU8(zip['manifeste.csv'] ?? new Uint8Array())
    expect(manifest).toMatch(/"dossier";"Convention"/)
    expect(manifest).toMatch(/"dossier";"PSSI/)
    expect(Object.keys(zip)).toHaveLength(3)
  })

  it('prepares the declaration as a tagged PDF: states, reasons, proofs and what is missing', async () => {
    const answer = await visit.get(`${page}/domaines/D2/declaration.pdf`)
    expect(answer.headers.get('content-disposition')).toContain('cap-care-ght-de-la-cote-d2-declaration.pdf')
    const pdf = await readPdf(new Uint8Array(await answer.arrayBuffer()))
    expect(pdf).toMatchObject({ language: 'fr', tagged: true, showsTitle: true, untagged: [] })
    const text = pdf.pages.join(' ').replaceAll(/\s+/g, ' ')
    for (const told of [
      'D2.P1',
      'Indiqué à la main',
      'PSSI signée.',
      'PSSI, chapitre 4',
      'Pièces du dossier entier',
      'Ce qui manque pour déclarer',
      'CH du Nord',
      'Préparée le 22 novembre 2026',
    ])
      expect(text).toContain(told)
    for (const who of ['rival', 'director'] as const)
      expect((await visit.get(`${page}/domaines/D2/declaration.pdf`, who)).status).toBe(404)
  })

  it('says that it has no deadline rather than give an empty calendar, and gives none to an ESMS', async () => {
    const empty = await visit.get(`${page}.ics`)
    expect([empty.status, await words(Promise.resolve(empty))]).toEqual([
      404,
      expect.stringContaining('Ce candidat n’a aucune échéance à venir'),
    ])
    expect((await visit.get(`${page}.ics`, 'rival')).status).toBe(404)
    expect((await visit.get(`/structures/${sampleStructures.tilleuls.finess}/care.ics`, 'director')).status).toBe(404)
  })

  it('gives its deadlines to a calendar program until the structure leaves the candidate, and not to another candidate', async () => {
    const home = await words(visit.get(page))
    const query = /\/compte\/agendas\/nouvelle-adresse\?([^"]+)/.exec(home)?.[1] ?? ''
    const fields = Object.fromEntries(new URLSearchParams(query.replaceAll('&amp;', '&')))
    const [, group = ''] = fields.objet?.split(' ') ?? []
    const subscribe = async (who: 'support' | 'unsure', at: string) => {
      const made = await words(
        visit.post('/compte/agendas/nouvelle-adresse', { ...fields, objet: `${at} ${group}` }, who),
      )
      return /(\/agendas\/[\w-]{43}\/agenda\.ics)"/.exec(made)?.[1] ?? ''
    }
    const [ofSupport, ofMember] = [await subscribe('support', support.finess), await subscribe('unsure', unsure.finess)]
    const read = async (address: string) => (await visit.test.request(address)).status
    const file = await (await visit.test.request(ofMember)).text()
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(file).toContain('Programme CaRE – GHT de la Côte')
    expect(file).not.toContain('PSSI')
    expect((await visit.post('/compte/agendas/nouvelle-adresse', fields, 'rival')).status).toBe(404)
    await removeGroupMember(visit.as(operator), {
      group: group.replace('group:', ''),
      finess: unsure.legalEntityFiness,
    })
    expect([await read(ofSupport), await read(ofMember)]).toEqual([200, 404])
    await addGroupMember(visit.as(operator), {
      group: group.replace('group:', ''),
      number: unsure.legalEntityFiness,
    })
  })

  it('refuses a note in the place of one that does not stand', async () => {
    const note = {
      finess: support.finess,
      code: 'D2.O2.A',
      text: 'Oui.',
      answeredBy: 'DNS',
      answeredWhere: 'Club',
      answeredOn: '2025-10-12',
    }
    const refused = addNote(visit.as(visit.people.region.actor), { ...note, supersedes: 'jamais' })
    await expect(refused).rejects.toMatchObject({ issues: [{ path: 'supersedes', code: 'care-note-superseded' }] })
  })

  it('stands on « Ma structure » of a member as one line, and not of a candidate that filed nothing', async () => {
    const line = 'À faire pour le programme CaRE'
    expect(await words(visit.get(`/structures/${support.finess}`))).toContain(line)
    expect(await words(visit.get(`/structures/${rival.finess}`, 'rival'))).not.toContain(line)
  })

  it('is good practice for an ESMS: no candidate, no money, no deadline, no promise', async () => {
    const { finess } = sampleStructures.tilleuls
    const shown = await words(visit.get(`/structures/${finess}/care`, 'director'))
    expect(shown).toContain('Repères de bonne pratique, tirés du programme CaRE')
    expect(shown).toContain('Ce qui reste à faire')
    expect(shown).toContain('D2.O4')
    const main = shown.slice(shown.indexOf('<main'))
    for (const promise of ['Candidature', 'Échéance', 'pour déclarer', 'euro', 'membre du candidat'])
      expect(main).not.toContain(promise)
    const one = await words(visit.get(`/structures/${finess}/care/objectifs/D2.O4`, 'director'))
    const oneMain = one.slice(one.indexOf('<main'))
    for (const ofCandidates of ['Déclaré le', 'embre', 'candidat a', 'du candidat', 'votre candidature'])
      expect(oneMain).not.toContain(ofCandidates)
    expect(oneMain.split('qui en parle.')).toHaveLength(2)
  })
})

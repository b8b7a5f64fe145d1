import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { getStructure } from '#directory'
import {
  changeRun,
  createRun,
  getOfferedKit,
  listOfferedKits,
  makeLinks,
  openRun,
  prepareRun,
  sendStimulus,
} from '#exercise-conduct'
import { anyone, cleanText } from '#kernel'
import { mostByHolder } from '../../../src/web/exercises/conduct/events.ts'
import { formToken } from '../../support/product/app.ts'
import { director, finess, structureVisit, words } from '../../support/product/structure-visit.ts'

const visit = structureVisit()
const kitId = 'rancongiciel-nuit-ehpad'

async function playing() {
  const us = () => visit.as(director)
  const { variables } = await prepareRun(us(), { finess, kitId })
  const values = Object.fromEntries(variables.map(({ id, example }) => [id, example]))
  const { id: runId } = await createRun(us(), { finess, kitId, values })
  const reference = { finess, runId }
  const { links } = await makeLinks(us(), { ...reference, roles: ['direction', 'nuit'], observers: 1 })
  const pathOf = (role: string | null) => `/exercice/${links.find((link) => link.role === role)?.secret}`
  await changeRun(us(), { ...reference, revision: 1, deed: 'start' })
  const send = async (stimulusId: string) => {
    const { run } = await openRun(us(), reference)
    await sendStimulus(us(), { ...reference, revision: run.revision, stimulusId })
  }
  const { stimuli } = await openRun(us(), reference)
  return { us, reference, base: `/structures/${finess}/conduite/${runId}`, pathOf, send, stimuli }
}

/** What arrives on an event stream until it holds the text. */
async function readUntil(answer: Response, text: string): Promise<string> {
  const reader = answer.body?.getReader()
  let read = ''
  while (reader && !read.includes(text)) {
    const { value, done } = await reader.read()
    if (done) break
    read += new TextDecoder().decode(value)
  }
  await reader?.cancel()
  return read
}

describe('the pages of an exercise', () => {
  it('begin with the name that the register holds, and ask for the other words', async () => {
    const page = await (await visit.get(`/structures/${finess}/conduite/preparation/${kitId}`)).text()
    const field = (word: string) => page.match(new RegExp(`<input[^>]*name="mot\\.${word}"[^>]*>`))?.[0] ?? ''
    const { name: registered } = await getStructure(visit.as(director), { finess })
    expect(field('etablissement')).toContain(`value="${registered}"`)
    expect(field('pharmacie')).toContain('value=""')
  })

  it('give each new link once, with a square code for a telephone', async () => {
    const { base } = await playing()
    const made = await (await visit.post(`${base}/liens`, { roles: 'soins', observateurs: '1' })).text()
    expect(made.match(/value="[^"]+\/exercice\/[\w-]{43}" readonly/g)).toHaveLength(2)
    expect(made.match(/aria-label="Code carré du lien – [^"]+"><svg/g)).toHaveLength(2)
    const again = await (await visit.get(`${base}/liens`)).text()
    expect(again).not.toContain('<svg')
  })

  it('never give a player or an observer the future: not in HTML, not in a part of it, not in an event', async () => {
    const { pathOf, send, stimuli } = await playing()
    const sent = stimuli
      .filter(({ recipients }) => recipients.includes('direction') && !recipients.includes('nuit'))
      .slice(0, 2)
    for (const { id } of sent) await send(id)
    const sentTexts = new Set(sent.map(({ text }) => text))
    const future = stimuli.filter(({ text }) => !sentTexts.has(text))
    const secrets = (texts: readonly string[]) => texts.filter((text) => text !== '').map((text) => text.slice(0, 40))
    const escaped = (html: string) => html.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    for (const role of ['direction', 'nuit', null]) {
      const path = pathOf(role)
      const bodies = [
        await (await visit.test.request(path)).text(),
        await (await visit.test.request(path, { headers: { 'HX-Request': 'true' } })).text(),
        await readUntil(await visit.test.request(`${path}/flux`), '"count"'),
      ].map(escaped)
      for (const body of bodies) {
        expect(secrets(future.map(({ text }) => text)).filter((text) => body.includes(text))).toEqual([])
        expect(secrets(stimuli.map(({ note }) => note)).filter((text) => body.includes(text))).toEqual([])
        if (role === null) continue
        expect(secrets(stimuli.map(({ expected }) => expected)).filter((text) => body.includes(text))).toEqual([])
      }
    }
    expect(await words(visit.test.request(pathOf('direction')))).toContain(sent[0]?.text.slice(0, 30))
    expect(await words(visit.test.request(pathOf('nuit')))).not.toContain(sent[0]?.text.slice(0, 30))
  })

  it('are told by an event of a stimulus that was just sent, with the time of the server', async () => {
    const { pathOf, send, stimuli } = await playing()
    const answer = await visit.test.request(`${pathOf('direction')}/flux`)
    expect(answer.headers.get('content-type')).toContain('text/event-stream')
    const told = readUntil(answer, '"count":3')
    await send(stimuli[0]?.id ?? '')
    expect(await told).toMatch(/"now":\d+,"elapsed":\d+,"state":"running","count":3/)
  })

  it('are followed by twenty people who share one role, with two pages each', async () => {
    const { pathOf } = await playing()
    const streams = await Promise.all(Array.from({ length: 40 }, () => visit.test.request(`${pathOf('nuit')}/flux`)))
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]))
    await Promise.all(streams.map((stream) => stream.body?.cancel()))
  })

  it('refuse one stream too many of one link, and free a place when one is left', async () => {
    const { pathOf } = await playing()
    const open = () => visit.test.request(`${pathOf('nuit')}/flux`)
    const streams = await Promise.all(Array.from({ length: mostByHolder }, open))
    expect(streams.map(({ status }) => status)).toEqual(Array(mostByHolder).fill(200))
    expect((await open()).status).toBe(429)
    await streams[0]?.body?.cancel()
    const again = await open()
    expect(again.status).toBe(200)
    await Promise.all([...streams.slice(1), again].map((stream) => stream.body?.cancel()))
  })

  it('answer a form that was sent twice as they did the first time', async () => {
    const { base, stimuli } = await playing()
    const [one, two] = stimuli
    const forms: [string, Record<string, string>][] = [
      [`${base}/stimulus/${one?.id}`, { revision: '2', geste: 'envoyer' }],
      [`${base}/stimulus/${two?.id}`, { revision: '3', geste: 'ecarter', motif: 'Trop tard' }],
      [`${base}/geste`, { revision: '4', geste: 'pause' }],
    ]
    for (const [path, fields] of forms) {
      const shown = { envoi: formToken(), ...fields }
      const answers = [await visit.post(path, shown), await visit.post(path, shown)]
      expect(answers.map(({ status }) => status)).toEqual([303, 303])
    }
  })

  it('ask for the day of an action of the RETEX that has none, by its number', async () => {
    const { base } = await playing()
    const typed = { revision: '0', 'titre-0': 'Relire le plan', 'echeance-0': '2027-03-01', 'titre-1': 'Tester' }
    const refused = await visit.post(`${base}/retex`, typed)
    expect(refused.status).toBe(422)
    const page = await words(refused)
    expect(page).toMatch(/Action 2\s: donnez une échéance/)
    expect(page).toMatch(/0\sstimulus envoyé sur \d+ prévus/)
  })

  it('say to the second of two animators that somebody acted, and do nothing', async () => {
    const { base, stimuli } = await playing()
    const [one, two] = stimuli
    const sending = (id = '') => visit.post(`${base}/stimulus/${id}`, { revision: '2', geste: 'envoyer' })
    const sent = await sending(one?.id)
    // The next Tab of an animator goes on from the next message.
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${base}#suivant`])
    const late = await sending(two?.id)
    expect(late.status).toBe(422)
    expect(await words(late)).toContain('Quelqu’un d’autre vient d’agir')
  })

  it('give an animator back what a refused form held, and do not reload themselves under it', async () => {
    const { base, stimuli } = await playing()
    const spot = { emetteur: 'Préfecture', canal: 'radio', texte: 'Où en êtes-vous ?', roles: 'nuit' }
    const [, waiting] = stimuli
    const refused: { path: string; sent: Record<string, string>; kept: string[] }[] = [
      {
        path: 'sur-le-vif',
        sent: { revision: '1', ...spot },
        kept: [...Object.values(spot).slice(0, 3), 'value="nuit" checked'],
      },
      {
        path: 'decisions',
        sent: { decision: '', raison: 'Deux postes', fonction: 'Direction' },
        kept: ['Deux postes', 'Direction'],
      },
      {
        path: `stimulus/${waiting?.id}`,
        sent: { revision: '1', geste: 'ecarter', motif: 'Déjà dit' },
        kept: ['Déjà dit'],
      },
    ]
    for (const { path, sent, kept } of refused) {
      const answer = await visit.post(`${base}/${path}`, sent)
      expect(answer.status).toBe(422)
      const page = await answer.text()
      for (const words of kept) expect(page).toContain(words)
      expect(page).not.toContain('http-equiv="refresh"')
      // What changes meanwhile is asked for at the address of the page, not at that of the form.
      expect(page).toContain(`data-page="${base}"`)
    }
  })

  it('reload themselves without script, unless somebody writes', async () => {
    const { pathOf } = await playing()
    const refresh = '<noscript><meta http-equiv="refresh" content="15"></noscript>'
    expect(await (await visit.test.request(pathOf(null))).text()).toContain(refresh)
    expect(await (await visit.test.request(`${pathOf(null)}?ecrire=1`)).text()).not.toContain(refresh)
  })
})

describe('the chronogramme of a run', () => {
  it('leaves as a spreadsheet and comes back; a file with faults changes nothing', async () => {
    const us = () => visit.as(director)
    const { variables } = await prepareRun(us(), { finess, kitId })
    const values = Object.fromEntries(variables.map(({ id, example }) => [id, example]))
    const { id: runId } = await createRun(us(), { finess, kitId, values })
    const base = `/structures/${finess}/conduite/${runId}`
    const before = await openRun(us(), { finess, runId })
    const bytes = new Uint8Array(await (await visit.get(`${base}/chronogramme.xlsx`)).arrayBuffer())
    const upload = (file: Uint8Array<ArrayBuffer>, revision: number) => {
      const body = new FormData()
      body.set('chronogramme', new File([file], 'chronogramme.xlsx'))
      const headers = { cookie: visit.cookies.director, origin: 'http://cap-care.test' }
      return visit.test.request(`${base}/chronogramme?vu=${revision}`, { method: 'POST', body, headers })
    }
    expect((await upload(bytes, before.run.revision)).status).toBe(303)
    const after = await openRun(us(), { finess, runId })
    const content = ({ stimuli }: typeof before) =>
      JSON.parse(cleanText(JSON.stringify(stimuli.map(({ origin: _, ...rest }) => rest))))
    expect(content(after)).toEqual(content(before))
    const refused = await upload(strToU8('pas un classeur') as Uint8Array<ArrayBuffer>, after.run.revision)
    expect(refused.status).toBe(422)
    expect((await openRun(us(), { finess, runId })).run.revision).toBe(after.run.revision)
    const parts = unzipSync(bytes)
    const sheet = 'xl/worksheets/sheet1.xml'
    parts[sheet] = strToU8(strFromU8(parts[sheet] ?? new Uint8Array()).replace('>H+00:00<', '>midi<'))
    const faulty = await upload(zipSync(parts) as Uint8Array<ArrayBuffer>, after.run.revision)
    const told = await words(faulty)
    expect(told).toContain('Le chronogramme n’a pas été remplacé')
    expect(told).toMatch(/>B2<[^>]*>[^>]*>[^<]*midi/)
  })
})

describe('the kits', () => {
  it('are summed up for anyone, and what happens in them is for the people who may lead them', async () => {
    const list = await words(visit.test.request('/exercices/kits'))
    expect(list).toContain('Rançongiciel, une nuit dans un EHPAD')
    const kit = await prepareRun(visit.as(director), { finess, kitId })
    const future = [...kit.stimuli, ...kit.cards, ...kit.phases, ...kit.observation].map((each) => JSON.stringify(each))
    const known = JSON.stringify([
      await getOfferedKit(visit.test.app.contextFor(anyone, 'web'), { id: kitId }),
      await listOfferedKits(visit.test.app.contextFor(anyone, 'web'), {}),
    ])
    const shown = `${await (await visit.test.request(`/exercices/kits/${kitId}`)).text()}${known}`
    const texts = future.flatMap((each) => Object.values(JSON.parse(each) as Record<string, unknown>))
    const long = texts.filter((text): text is string => typeof text === 'string' && text.length > 40)
    expect(long.length).toBeGreaterThan(50)
    expect(long.filter((text) => shown.includes(text))).toEqual([])
    const print = `/structures/${finess}/conduite/preparation/${kitId}/livret.pdf`
    expect((await visit.test.request(print)).status).not.toBe(200)
    expect((await visit.test.request(`/exercices/kits/${kitId}/livret.pdf`)).status).toBe(404)
  })

  it('are advised by level once the six questions are answered', async () => {
    const asked = (word: string) =>
      ['exercice-fait', 'cellule-nommee', 'procedures-degradees', 'retex-suivi', 'cellule-reunie', 'animateur-forme']
        .map((question) => `${question}=${word}`)
        .join('&')
    const page = (query: string) => words(visit.test.request(`/exercices/kits/choisir?${query}`))
    expect(await page(asked('oui'))).toContain('Niveau conseillé : confirmé')
    expect(await page(asked('non'))).toContain('Niveau conseillé : débutant')
    expect(await page('exercice-fait=oui')).toContain('Répondez aux six questions')
    // A refusal quotes the word of the address: it is a French one.
    expect(await page('exercice-fait=peut-etre')).toContain('pour « exercice-fait »')
    expect(await (await visit.test.request('/exercices/kits/choisir')).text()).not.toMatch(
      /type="radio" name="(?!exercice|cellule|procedures|retex|animateur)/,
    )
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addQuestionnaire, saveAnswers } from '#assessment'
import { operator } from '#kernel'
import { listActions } from '#plan'
import type { Measure } from '#questionnaires'
import readXlsx from '../../../src/workbook/xlsx/read.ts'
import { catalogue } from '../../support/data/content.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount } from '../../support/product/accounts.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const ours = sampleStructures.tilleuls.finess
const missing = '590000121'
const director = accountAs('structure', sampleStructures.tilleuls)

const [first, second] = catalogue.get('sauvegardes', '1.0.0').measures as [Measure, Measure]
const hostile = `<script>alert(1)</script>"'&=1+1`

let test: TestApp
let cookie: string
let otherCookie: string
beforeAll(async () => {
  test = await openTestApp()
  await fillRegister(test.app.contextFor(operator, 'command').storage)
  cookie = (await createAccount(test, { grants: [grantAs('structure', sampleStructures.tilleuls)] })).cookie
  otherCookie = (await createAccount(test, { grants: [grantAs('structure', sampleStructures.hospital)] })).cookie
})
afterAll(() => test.close())

const plan = `/structures/${ours}/plan`
/** The page, with ordinary spaces. */
const page = async (path: string) => (await (await get(path)).text()).replaceAll('\u00A0', ' ')
const get = (path: string, as = cookie) => test.request(path, { headers: { cookie: as } })
const post = (path: string, fields: Record<string, string | string[]>, as = cookie) =>
  test.post(path, fields, { cookie: as })
const actions = async () => (await listActions(test.app.contextFor(director, 'web'), { finess: ours })).actions
const typed = { titre: 'Copier les réglages', fonction: 'Direction', echeance: '2027-01-31', precisions: '' }

/** Writes an action and returns its address. */
async function written(fields: Record<string, string | string[]> = {}): Promise<string> {
  const before = new Set((await actions()).map(({ id }) => id))
  const answer = await post(`${plan}/nouvelle-action`, { ...typed, ...fields })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${plan}?fait=action-ajoutee`])
  return `${plan}/${(await actions()).find(({ id }) => !before.has(id))?.id}`
}

describe('the plan of actions on screen', () => {
  it('says what to do next while it is empty', async () => {
    const text = await page(plan)
    expect(text).toContain('Ce plan est vide pour l’instant.')
    expect(text).toContain(`href="/structures/${ours}"`)
    expect(text).toContain(`href="${plan}/nouvelle-action"`)
  })

  it('is proposed from what a submitted result misses, and holds nothing before somebody takes it', async () => {
    const context = test.app.contextFor(director, 'web')
    const { assessment } = await addQuestionnaire(context, { finess: ours, questionnaireId: 'sauvegardes' })
    const reference = { finess: ours, assessmentId: assessment.id }
    const [question] = catalogue.latest('sauvegardes').questions
    const typed = { [question?.id ?? '']: { values: ['ne-sait-pas'], comment: '', internal: false } }
    await saveAnswers(context, { ...reference, typed })
    await submitNow(context, reference)
    const result = await page(`/structures/${ours}/questionnaires/${assessment.id}/resultat`)
    expect(result).toMatch(/Ajouter ces \d+ mesures au plan d’actions/)
    expect(await actions()).toEqual([])
  })

  it('explains the refusal of a form without a measure, or with an unknown questionnaire', async () => {
    const said = async (fields: Record<string, string>) => {
      const answer = await post(`${plan}/mesures`, fields)
      const text = (await answer.text()).replaceAll('\u00A0', ' ')
      expect(text).not.toMatch(/questionnaires list|« @ »/)
      return [answer.status, text]
    }
    expect(await said({})).toEqual([422, expect.stringContaining('Choisissez au moins une mesure.')])
    const unknown = expect.stringContaining('L’une de ces mesures n’est pas dans ce questionnaire.')
    expect(await said({ mesure: first.id })).toEqual([422, unknown])
    expect(await said({ mesure: first.id, questionnaire: 'rien', version: '1.0.0' })).toEqual([422, unknown])
  })

  it('adds the measures of a result with one click, and no measure twice', async () => {
    const measures = { questionnaire: 'sauvegardes', version: '1.0.0', mesure: [first.id, second.id] }
    const taken = await post(`${plan}/mesures`, measures)
    expect(taken.status).toBe(303)
    expect(await page(taken.headers.get('location') ?? '')).toContain('2 mesures ajoutées au plan.')
    const again = await post(`${plan}/mesures`, measures)
    expect(await page(again.headers.get('location') ?? '')).toContain(
      '0 mesure ajoutée au plan. 2 mesures y étaient déjà.',
    )
    const text = await page(plan)
    expect(text.split(`>${first.title}</a>`)).toHaveLength(2)
    expect(text).toContain('à désigner')
  })

  it('shows what the questionnaire says of a measure that was taken', async () => {
    const action = (await actions()).find(({ measure }) => measure?.measureId === first.id)
    expect(await page(`${plan}/${action?.id}`)).toMatch(/Ce que dit le questionnaire[\s\S]*version 1\.0\.0/)
  })

  it('groups the actions by state, and says in words which are late', async () => {
    await written({ titre: 'Action passée', echeance: '2026-11-21' })
    const text = await page(plan)
    expect(text).toMatch(/<h2 id="etat-todo">À faire<\/h2>/)
    expect(text).toMatch(
      /Action passée<\/a><\/th>[\s\S]*?21 novembre 2026(?:<\/span>)? <strong class="tag">en retard<\/strong>/,
    )
    expect(text).toContain('1 action en retard.')
  })

  it('shows the actions that serve one objective', async () => {
    await written({ titre: 'Pour un objectif', objectifs: ['D2.O3.C'] })
    const chosen = await page(`${plan}?objectif=D2.O3.C`)
    expect(chosen).toContain('Pour un objectif')
    expect(chosen).not.toContain('Action passée')
    expect(await page(`${plan}?objectif=${encodeURIComponent(hostile)}`)).toContain(
      'Aucune action ne sert cet objectif.',
    )
  })

  it('changes an action on a page of its own', async () => {
    const address = await written({ titre: 'À changer' })
    const text = await page(address)
    expect(text).toMatch(/<h1>À changer<\/h1>/)
    const [, revision = ''] = /name="revision" value="(\d+)"/.exec(text) ?? []
    const answer = await post(address, { ...typed, titre: 'Changée', etat: 'done', revision })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${plan}?fait=action-modifiee`])
    expect(await page(plan)).toMatch(/Changée<\/a>[\s\S]*?faite le 22 novembre 2026/)
    expect(await page(address)).toContain('<li>Faite&nbsp;: le 22 novembre 2026</li>')
  })

  it('lists every fault at once, and keeps what was typed', async () => {
    const answer = await post(`${plan}/nouvelle-action`, {
      ...typed,
      titre: '',
      echeance: 'demain',
      precisions: hostile,
    })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('<a href="#titre">Écrivez ce qu’il y a à faire.</a>')
    expect(text).toMatch(/<a href="#echeance">L’échéance/)
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(text).toContain('aria-describedby="titre-faute"')
  })

  it('refuses a change based on an old revision, shows both versions, and saves the one sent again', async () => {
    const address = await written({ titre: 'Avant' })
    await post(address, { ...typed, titre: 'La leur', revision: '1' })
    const refused = await post(address, { ...typed, titre: 'La mienne', revision: '1' })
    expect(refused.status).toBe(422)
    const text = await refused.text()
    expect(text).toMatch(/<td[^>]*>La leur<\/td><td[^>]*>La mienne<\/td>/)
    expect(text).toContain('modifiée ailleurs entre-temps')
    expect(text).toContain('name="revision" value="2"')
    expect((await post(address, { ...typed, titre: 'La mienne', revision: '2' })).status).toBe(303)
    expect(await page(plan)).toContain('La mienne')
  })

  it('still refuses an old revision after its faults were corrected', async () => {
    const address = await written({ titre: 'Avant' })
    await post(address, { ...typed, titre: 'La leur', revision: '1' })
    const faulty = await post(address, { ...typed, titre: '', revision: '1' })
    expect(await faulty.text()).toContain('name="revision" value="1"')
  })

  it('removes an action after a confirmation', async () => {
    const address = await written({ titre: 'À supprimer' })
    expect(await page(`${address}/suppression`)).toContain('<h1>Supprimer cette action&nbsp;?</h1>')
    expect((await post(`${address}/suppression`, {})).status).toBe(303)
    expect((await get(address)).status).toBe(404)
    expect(await page(plan)).not.toContain('À supprimer')
  })

  it('shows any typed text as plain text', async () => {
    const address = await written({ titre: hostile, fonction: hostile, precisions: hostile })
    for (const path of [plan, address, `${address}/suppression`]) {
      const text = await page(path)
      expect(text).not.toContain('<script>alert')
      expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    }
    const news = await page(`${plan}?fait=${encodeURIComponent(hostile)}&ajoutees=${encodeURIComponent(hostile)}`)
    expect(news).not.toContain('role="status"')
  })

  it('refuses five megabytes', async () => {
    const answer = await post(`${plan}/nouvelle-action`, { ...typed, precisions: 'x'.repeat(5_000_000) })
    expect(answer.status).toBe(413)
  })

  it('refuses a form sent from another site', async () => {
    const answer = await test.post(`${plan}/nouvelle-action`, typed, { cookie, origin: 'https://ailleurs.example' })
    expect(answer.status).toBe(403)
  })
})

describe('the files of a plan', () => {
  it('are a calendar and a list, named without the structure', async () => {
    const calendar = await get(`${plan}.ics`)
    expect(calendar.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(calendar.headers.get('content-disposition')).toBe('attachment; filename="cap-care-plan-actions.ics"')
    expect(calendar.headers.get('cache-control')).toBe('no-store')
    expect(await calendar.text()).toMatch(/^BEGIN:VCALENDAR\r\n[\s\S]*BEGIN:VEVENT/)
    const workbook = await get(`${plan}.xlsx`)
    expect(workbook.headers.get('content-disposition')).toBe('attachment; filename="cap-care-plan-actions.xlsx"')
    const { sheets } = await readXlsx(new Uint8Array(await workbook.arrayBuffer()))
    const titles = sheets[0]?.cells.filter(({ row, column }) => row > 1 && column === 0).map(({ value }) => value)
    expect(titles?.sort()).toEqual((await actions()).map(({ title }) => title).sort())
  })
})

describe('a person who may not see a plan', () => {
  it('goes to sign in without an account', async () => {
    const answer = await test.request(plan)
    expect([answer.status, answer.headers.get('location')?.startsWith('/connexion')]).toEqual([303, true])
  })

  it('gets the page of a structure that does not exist', async () => {
    const address = await written()
    const id = address.split('/').at(-1)
    const tails = ['', '.ics', '.xlsx', '/nouvelle-action', `/${id}`, `/${id}/suppression`]
    const body = async (answer: Response) => [answer.status, (await answer.text()).replace(/^.*<main/s, '')]
    for (const tail of tails) {
      const there = await body(await get(`/structures/${ours}/plan${tail}`, otherCookie))
      expect([tail, there[0]]).toEqual([tail, 404])
      expect(there).toEqual(await body(await get(`/structures/${missing}/plan${tail}`, otherCookie)))
    }
    for (const tail of ['/nouvelle-action', '/mesures', `/${id}`, `/${id}/suppression`]) {
      const fields = {
        ...typed,
        etat: 'done',
        revision: '1',
        questionnaire: 'sauvegardes',
        version: '1.0.0',
        mesure: first.id,
      }
      const there = await body(await post(`/structures/${ours}/plan${tail}`, fields, otherCookie))
      expect([tail, there[0]]).toEqual([tail, 404])
      expect(there).toEqual(await body(await post(`/structures/${missing}/plan${tail}`, fields, otherCookie)))
    }
    expect((await get(address)).status).toBe(200)
  })
})

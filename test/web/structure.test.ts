import { describe, expect, it } from 'vitest'
import { saveAnswers } from '#assessment'
import { director, home, structureVisit, usualNow, words } from '../support/product/structure-visit.ts'
import { submitNow } from '../support/use-cases/submit.ts'

const visit = structureVisit()

describe('« Ma structure »', () => {
  it('says first what to do: begin, go on, submit, look at an update; with one button that stands out', async () => {
    const primary = async () => {
      const text = await words(visit.get(home))
      const main = text.slice(text.indexOf('<main'), text.indexOf('</main'))
      const all = [...main.matchAll(/<(?:a role="button"|button)([^>]*)>([^<]*)/g)]
      return all.filter(([, look]) => !look?.includes('secondary')).map(([, , said]) => said)
    }
    expect(await primary()).toEqual(['Commencer'])
    const begun = await visit.begin('diagnostic-initial')
    expect(await primary()).toEqual(['Commencer'])
    await visit.answer(begun)
    expect(await primary()).toEqual(['Reprendre'])
    const { questions } = visit.test.app.catalogue.latest('diagnostic-initial')
    const typed = Object.fromEntries(questions.map(({ id }) => [id, { values: ['ne-sait-pas'] }]))
    await saveAnswers(visit.as(director), { ...begun.reference, typed })
    expect(await primary()).toEqual(['Transmettre'])
    await submitNow(visit.as(director), begun.reference)
    expect(await primary()).toEqual(['Commencer'])
    const update = (await visit.post(`${begun.base}/reouverture`, {})).headers.get('location') ?? ''
    expect(await primary()).toEqual(['Revoir les réponses'])
    await visit.answer(
      { ...begun, reference: { ...begun.reference, assessmentId: update.split('/').at(-1) ?? '' } },
      'personne',
    )
    expect(await primary()).toEqual(['Transmettre'])
  })

  it('asks once for the kind of a structure to classify, and says when it is missing', async () => {
    await visit.setStructure({ kind: 'to-classify' })
    expect(await words(visit.get(home))).toContain('Votre structure est')
    const forgotten = await visit.post(`${home}/questionnaires`, { questionnaire: 'pcra' })
    expect(forgotten.status).toBe(422)
    const text = await words(forgotten)
    expect(text).toContain('<a href="#type">Choisissez le type de votre structure.</a>')
    expect(text).toContain('<title>Erreur – ')
    expect((await visit.post(`${home}/questionnaires`, { questionnaire: 'pcra', type: 'autre' })).status).toBe(422)
    expect((await visit.post(`${home}/questionnaires`, { questionnaire: 'pcra', type: 'ES' })).status).toBe(303)
    expect(await words(visit.get(home))).not.toContain('Votre structure est')
    expect(await words(visit.get(home))).toContain('Établissement de santé')
  })

  it('ignores the kind sent by a form when the register has one', async () => {
    await visit.post(`${home}/questionnaires`, { questionnaire: 'pcra', type: 'ES' })
    expect(await words(visit.get(home))).toContain('Établissement ou service médico-social')
  })

  it('does not exist for a questionnaire that does not, nor outside the register', async () => {
    expect((await visit.post(`${home}/questionnaires`, { questionnaire: 'rien' })).status).toBe(404)
    expect((await visit.post(`${home}/questionnaires`, {})).status).toBe(404)
    for (const path of ['', '/rattachement', '/historique/pcra', '/rapport.pdf'])
      expect((await visit.get(`/structures/999999999${path}`)).status).toBe(404)
  })

  it('says that the register closed a structure, and keeps its results', async () => {
    await visit.submitOn(usualNow)
    await visit.setStructure({ closedOn: '2026-06-01' })
    const text = await words(visit.get(home))
    expect(text).toContain('depuis le 1er juin 2026')
    expect(text).toContain('Transmis le 22 novembre 2026')
  })

  it('writes the name of a structure as a name, whatever is in it', async () => {
    await visit.setStructure({ name: '<script>alert(1)</script> & fils' })
    const begun = await visit.begin('diagnostic-initial')
    for (const path of [home, begun.base, `${begun.base}/transmission`, `${home}/rattachement`])
      expect(await words(visit.get(path))).not.toContain('<script>alert')
  })
})

/** The revision in the page of a submission, which its form sends back. */
const revisionIn = (text: string) => text.match(/name="revision" value="(\w+)"/)?.[1] ?? ''

describe('submitting', () => {
  it('says beforehand what will be shared and what stays private', async () => {
    const begun = await visit.begin('diagnostic-initial')
    await visit.answer(begun, 'ne-sait-pas', 'Pour nous', true)
    const text = await words(visit.get(`${begun.base}/transmission`))
    for (const said of [
      'agence régionale de santé (ARS)',
      'vos réponses.',
      '1 commentaire interne ;',
      'plan d’actions',
    ])
      expect(text).toContain(said)
  })

  it('leads to the result when it is sent twice, and when the person returns to the page', async () => {
    const begun = await visit.begin('diagnostic-initial')
    await visit.answer(begun)
    const revision = revisionIn(await words(visit.get(`${begun.base}/transmission`)))
    for (const _ of [1, 2]) {
      const sent = await visit.post(`${begun.base}/transmission`, { revision })
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `${begun.base}/resultat`])
    }
    expect((await visit.get(`${begun.base}/transmission`)).headers.get('location')).toBe(`${begun.base}/resultat`)
    expect((await visit.post(`${begun.base}/transmission`, { revision }, 'region')).status).toBe(404)
  })

  it('shows what would be shared now when an answer changed since the page was shown', async () => {
    const begun = await visit.begin('diagnostic-initial')
    await visit.answer(begun)
    const revision = revisionIn(await words(visit.get(`${begun.base}/transmission`)))
    await visit.answer(begun, 'ne-sait-pas', 'Écrit par un collègue')
    const refused = await visit.post(`${begun.base}/transmission`, { revision })
    expect(refused.status).toBe(422)
    const text = await words(refused)
    expect(text).toContain('Une réponse a changé depuis l’affichage')
    expect(text).toContain('et 1 commentaire que vous n’avez pas marqué comme interne')
    expect((await visit.post(`${begun.base}/transmission`, { revision: revisionIn(text) })).status).toBe(303)
  })

  it('has nothing to submit while nothing is answered', async () => {
    const begun = await visit.begin('diagnostic-initial')
    expect(await words(visit.get(`${begun.base}/transmission`))).not.toContain('name="revision"')
    const sent = await visit.post(`${begun.base}/transmission`, { revision: '' })
    expect([sent.status, await words(sent)]).toEqual([422, expect.stringContaining('il n’y a rien à transmettre')])
  })

  it('makes one draft of an update that is asked for twice', async () => {
    const begun = await visit.submitOn(usualNow)
    const places = await Promise.all([1, 2].map(() => visit.post(`${begun.base}/reouverture`, {})))
    const [one, other] = places.map((place) => place.headers.get('location'))
    expect(one).toMatch(/^\/structures\/590000105\/questionnaires\//)
    expect(other).toBe(one)
    expect((await visit.post(`${begun.base}/reouverture`, {}, 'region')).status).toBe(404)
  })
})

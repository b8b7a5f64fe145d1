import { describe, expect, it } from 'vitest'
import { openAssessment } from '#assessment'
import { director, finess, home, initial, structureVisit, words } from '../../support/product/structure-visit.ts'

const visit = structureVisit()

describe('a questionnaire that the structure submitted last year', () => {
  async function again() {
    await visit.submitOn(new Date('2025-11-12T09:00:00Z'), 'personne')
    const sent = await visit.post(`${home}/questionnaires`, { questionnaire: 'diagnostic-initial' })
    expect(sent.status).toBe(303)
    const [, , , , assessmentId = ''] = (sent.headers.get('location') ?? '').split('/')
    const base = `${home}/questionnaires/${assessmentId}`
    const page = `${base}/theme/${initial.theme}`
    return {
      base,
      page,
      answers: async () => (await openAssessment(visit.as(director), { assessmentId, finess })).answers,
    }
  }

  it('is offered again beside its result', async () => {
    await visit.submitOn(new Date('2025-11-12T09:00:00Z'))
    expect(await words(visit.get(home))).toContain('Refaire, réponse par réponse')
  })

  it('shows its answer to be confirmed, and has none before', async () => {
    const { base, page, answers } = await again()
    expect((await answers()).size).toBe(0)
    expect(await words(visit.get(base))).toContain('1 réponse du 12 novembre 2025 reste à reconfirmer')
    const shown = await words(visit.get(page))
    expect(shown).toContain('À reconfirmer.')
    expect(shown).toContain('C’est toujours vrai')
  })

  it('takes the answer over with one button, and saves what was typed on the page with it', async () => {
    const { page, answers } = await again()
    const { questions } = visit.test.app.catalogue.latest('diagnostic-initial')
    const isOther = ({ id, theme }: (typeof questions)[number]) => theme === initial.theme && id !== initial.question
    const other = questions.find(isOther)?.id ?? ''
    await visit.post(page, {
      'toujours-vrai': 'oui',
      'a-reconfirmer': initial.question,
      [`reponse.${other}`]: 'ne-sait-pas',
    })
    expect((await answers()).get(initial.question)).toEqual({ value: 'personne' })
    expect((await answers()).get(other)).toEqual({ value: 'ne-sait-pas' })
    expect(await words(visit.get(page))).not.toContain('À reconfirmer.')
  })

  it('keeps the new answer when the button is pressed after it was given', async () => {
    const { page, answers } = await again()
    await visit.post(page, {
      'toujours-vrai': 'oui',
      'a-reconfirmer': initial.question,
      [`reponse.${initial.question}`]: 'ne-sait-pas',
    })
    expect((await answers()).get(initial.question)).toEqual({ value: 'ne-sait-pas' })
  })
})

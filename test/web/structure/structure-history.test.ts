import { describe, expect, it } from 'vitest'
import { saveAnswers } from '#assessment'
import { director, home, structureVisit, usualNow, words } from '../../support/product/structure-visit.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const visit = structureVisit()

describe('the history', () => {
  const history = `${home}/historique/diagnostic-initial`
  const options = (text: string) => [...text.matchAll(/<option value="([^"]+)"/g)].map(([, id]) => id)

  it('says so when nothing, or one thing only, was submitted', async () => {
    expect(await words(visit.get(history))).toContain('Rien n’a encore été transmis.')
    await visit.submitOn(usualNow)
    expect(await words(visit.get(history))).toContain('Une comparaison sera possible après deux transmissions.')
    expect((await visit.get(`${home}/historique/rien`)).status).toBe(404)
  })

  it('compares two results at once, offers a choice among three, and ignores ids of other folders', async () => {
    const first = await visit.submitOn(usualNow)
    const second = await visit.submitOn(new Date('2026-12-02T09:00:00Z'), 'personne')
    const two = await words(visit.get(history))
    expect(two).toContain('Du 22 novembre 2026 au 2 décembre 2026')
    expect(options(two)).toEqual([])
    const third = (await visit.submitOn(new Date('2026-12-12T09:00:00Z'), 'personne')).reference.assessmentId
    const one = first.reference.assessmentId
    expect(options(await words(visit.get(history))).slice(0, 3)).toEqual([third, second.reference.assessmentId, one])
    for (const query of [`?de=${one}&a=${third}`, `?de=${third}&a=${one}`])
      expect(await words(visit.get(history + query))).toContain('Du 22 novembre 2026 au 12 décembre 2026')
    expect(await words(visit.get(`${history}?de=${one}&a=${one}`))).toContain('Choisissez deux dates différentes.')
    const plain = await words(visit.get(history))
    for (const query of ['?de=x&a=y', '?de=%3Cscript%3E', `?de=&a=`])
      expect(await words(visit.get(history + query))).toBe(plain)
  })

  it('tells apart two results of one day by their time', async () => {
    for (const hour of [9, 15]) await visit.submitOn(new Date(Date.UTC(2026, 10, 22, hour)))
    expect(await words(visit.get(history))).toContain('Du 22 novembre 2026 à 10:00 au 22 novembre 2026 à 16:00')
  })

  it('shows equal figures in the charts and the table', async () => {
    await visit.submitOn(usualNow)
    await visit.submitOn(new Date('2026-12-12T09:00:00Z'), 'designee')
    const text = await words(visit.get(history))
    const figures = (cell = '') => (/^Inconnu/.test(cell) ? cell : (cell.match(/\d+/g) ?? []).join(' à '))
    const inTable = [
      ...text.matchAll(/<th scope="row"[^>]*>([^<]+)<\/th>\s*<td[^>]*>(.*?)<\/td>\s*<td[^>]*>(.*?)<\/td>/gs),
    ]
    const inCharts = [...text.matchAll(/<figcaption>([^<]+)<\/figcaption>(.*?)<\/svg>/gs)].map(
      ([, title, svg = '']) => [
        title,
        ...[...svg.matchAll(/text-anchor="end"[^>]*><tspan[^>]*>([^<]+)</g)].map(([, said]) => said),
      ],
    )
    const { themes } = visit.test.app.catalogue.latest('diagnostic-initial')
    expect(inCharts.map(([title]) => title)).toEqual(['Ensemble', ...themes.map(({ title }) => title)])
    expect(inCharts[1]).toEqual(['Direction et préparation à la crise', 'Inconnu, de 0 à 100', '29 à 100'])
    expect(inTable.map(([, title, before, after]) => [title, figures(before), figures(after)])).toEqual(inCharts)
    expect(text).not.toContain('Le questionnaire a changé')
  })

  it('says that the questions changed between two versions', async () => {
    for (const questionnaireVersion of ['1.0.0', '1.1.0']) {
      if (questionnaireVersion === '1.1.0') visit.test.setNow(new Date('2026-11-22T10:00:00Z'))
      const { reference } = await visit.begin('sauvegardes')
      await visit.setVersion(questionnaireVersion, reference.assessmentId)
      await saveAnswers(visit.as(director), {
        ...reference,
        typed: { 'copie-hors-ligne': { values: ['ne-sait-pas'] } },
      })
      await submitNow(visit.as(director), reference)
    }
    visit.test.setNow(usualNow)
    expect(await words(visit.get(`${home}/historique/sauvegardes`))).toContain(
      'Le questionnaire a changé entre ces deux dates (version 1.0.0, puis 1.1.0)',
    )
  })

  it('shows submitted results to the region, never a draft', async () => {
    await visit.submitOn(usualNow)
    const draft = await visit.begin('diagnostic-initial')
    const text = await words(visit.get(`${history}?de=${draft.reference.assessmentId}`, 'region'))
    expect(text).toContain('22 novembre 2026')
    expect(text).not.toContain(draft.reference.assessmentId)
    expect(await words(visit.get(home, 'region'))).not.toContain('En cours')
  })
})

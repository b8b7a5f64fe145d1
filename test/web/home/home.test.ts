import { expect, it } from 'vitest'
import { homeView } from '../../../src/web/home/home.view.ts'
import { catalogue } from '../../support/data/content.ts'

it('leads somebody who has signed in to their own pages first', () => {
  const body = `${homeView({ canStart: true, isKnown: true }).body}`
  expect([...body.matchAll(/<a role="button" href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/accueil'])
  expect(body).toContain('href="/diagnostic"')
})

it('announces the time that the first questionnaire itself announces', () => {
  const { durationMinutes } = catalogue.latest('diagnostic-initial')
  expect(`${homeView({ canStart: true, isKnown: false }).body}`).toContain(`environ ${durationMinutes}&nbsp;minutes`)
})

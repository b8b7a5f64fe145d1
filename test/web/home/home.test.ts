import { expect, it } from 'vitest'
import { homeView } from '../../../src/web/home/home.view.ts'
import { catalogue } from '../../support/data/content.ts'

it('announces the time that the first questionnaire itself announces', () => {
  const { durationMinutes } = catalogue.latest('diagnostic-initial')
  expect(`${homeView({ canStart: true, isKnown: false }).body}`).toContain(`environ ${durationMinutes} minutes`)
})

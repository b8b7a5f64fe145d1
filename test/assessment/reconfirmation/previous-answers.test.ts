import { expect, it } from 'vitest'
import type { AnswerSet } from '#assessment'
import { previousAnswers, toConfirm } from '../../../src/assessment/reconfirmation/previous-answers.ts'
import * as a from '../../support/data/questionnaire-builder.ts'

const [same, changed, fresh] = [a.aSingle({ id: 'un' }), a.aSingle({ id: 'deux' }), a.aSingle({ id: 'nouvelle' })]
const older = a.aQuestionnaire({ questions: [same, changed] })
const newer = a.aQuestionnaire({ version: '1.1.0', questions: [same, changed, fresh] })
const note = 'Le délai est passé à un mois.'
const equivalence = a.anEquivalence({
  kept: ['un'],
  changes: [
    { change: 'changed', from: 'deux', to: 'deux', answers: { oui: 'oui' }, note },
    { change: 'added', to: 'nouvelle', note: 'Demandée depuis.' },
  ],
})
const answers: AnswerSet = new Map([
  ['un', { value: 'oui', comment: 'Depuis 2024' }],
  ['deux', { value: 'oui' }],
])

it('answers of the same version are all to confirm, except those that the draft answers', () => {
  const previous = previousAnswers({ questionnaire: older, answers, steps: undefined }, 'ES')
  expect([...toConfirm(previous, new Map([['deux', { value: 'non' }]]))]).toEqual([
    ['un', { value: 'oui', comment: 'Depuis 2024' }],
  ])
})

it('with a new version, a question that changed is flagged and never confirmed as it is, and a new one is said to be new', () => {
  const previous = previousAnswers(
    { questionnaire: older, answers, steps: [{ from: older, to: newer, equivalence }] },
    'ES',
  )
  expect([...previous].map(([id, { state, notes, given }]) => [id, state, notes, given.length])).toEqual([
    ['un', 'kept', [], 1],
    ['deux', 'changed', [note], 1],
    ['nouvelle', 'new', ['Demandée depuis.'], 0],
  ])
  expect([...toConfirm(previous, new Map()).keys()]).toEqual(['un'])
})

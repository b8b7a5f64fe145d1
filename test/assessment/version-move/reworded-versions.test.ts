import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, diagnose, moveAnswers } from '#assessment'
import { type Audience, loadDraftCatalogue, type Questionnaire, questionsFor } from '#questionnaires'
import { answersTo, audience } from '../../support/data/arbitraries.ts'
import { contentFolder } from '../../support/data/content.ts'

const catalogue = await loadDraftCatalogue(contentFolder)

/** Versions that say the same in fewer words. */
const reworded = [
  ['diagnostic-initial', '1.0.0', '1.1.0'],
  ['referents-ssi', '1.0.0', '1.1.0'],
  ['pcra', '1.0.0', '1.1.0'],
  ['exercices-crise', '1.0.0', '1.1.0'],
  ['sauvegardes', '1.1.0', '1.2.0'],
] as const

describe.each(reworded)('%s from %s to %s', (id, older, newer) => {
  const steps = catalogue.findSteps(id, older)
  if (!steps) throw new Error(`no way from ${id}@${older}`)
  const [from, to] = [catalogue.get(id, older), catalogue.get(id, newer)]

  it('asks the questions again in other words at most', () => {
    const changes = steps.flatMap(({ equivalence }) => equivalence.changes)
    expect(new Set(changes.map(({ change }) => change))).toEqual(new Set(['reworded']))
    expect(to.questions.map((question) => question.id)).toEqual(from.questions.map((question) => question.id))
  })

  it('carries over every answer and gives it the score, the levels, the objectives and the measures that it had', () => {
    fc.assert(
      fc.property(answersTo(from), audience, (all, kind) => {
        const answers = asked(from, all, kind)
        const moved = moveAnswers(steps, answers, kind)
        expect(moved.lines.filter(({ state }) => state === 'left' || state === 'new')).toEqual([])
        expect(figures(to, moved.answers, kind)).toEqual(figures(from, answers, kind))
      }),
      { numRuns: 300 },
    )
  })
})

/** The answers to the questions that this kind of structure is asked. */
function asked(questionnaire: Questionnaire, answers: AnswerSet, kind: Audience): AnswerSet {
  const ids = new Set(questionsFor(questionnaire, kind).map(({ id }) => id))
  return new Map([...answers].filter(([id]) => ids.has(id)))
}

/** All that a diagnosis says, without a word of the questionnaire. */
function figures(questionnaire: Questionnaire, answers: AnswerSet, kind: Audience): unknown {
  const { explanation, themes, overall, objectives, measures } = diagnose(
    questionnaire,
    catalogue.programmeOf(questionnaire),
    answers,
    kind,
  )
  return {
    lines: explanation.map(({ question, state, answer, share }) => [
      question.id,
      question.weight,
      state,
      answer,
      share,
    ]),
    scopes: [...themes, { id: 'overall', score: overall }].map(({ id, score }) => {
      if (!score.scored) return [id, score.reason]
      return [id, { ...score, cap: score.cap && [score.cap.level, score.cap.questions.map((one) => one.id)] }]
    }),
    objectives: objectives.map(({ code, state }) => [code, state]),
    measures: measures.map(({ measure, essential, lostWeight }) => [measure, essential, lostWeight]),
  }
}

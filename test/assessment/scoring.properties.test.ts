import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, type Diagnosis, diagnose, type GivenAnswer } from '#assessment'
import type { Audience, Questionnaire } from '#questionnaires'
import { answered } from '../support/data/arbitraries.ts'
import { programme } from '../support/data/content.ts'

interface Case {
  questionnaire: Questionnaire
  audience: Audience
  answers: AnswerSet
}

const runs = { numRuns: 400 }
const score = ({ questionnaire, answers, audience }: Case) => diagnose(questionnaire, programme, answers, audience)

function withAnswer(one: Case, id: string, answer: GivenAnswer | undefined): Case {
  const answers = new Map(one.answers)
  if (answer) answers.set(id, answer)
  else answers.delete(id)
  return { ...one, answers }
}

/** The exact figures of the overall score, or undefined when there is none. */
function figures({ overall }: Diagnosis) {
  return overall.scored ? overall : undefined
}

/** All that a diagnosis says: its figures are computed when they are read, so `toEqual` does not see them. */
function everyFigure({ overall, themes, domains, objectives, measures, explanation, counts }: Diagnosis) {
  return { overall, themes, domains, objectives, measures, explanation, counts }
}

describe('the score, whatever the questionnaire and the answers', () => {
  it('stays between 0 and 100, the floor under the ceiling, and is never NaN', () => {
    fc.assert(
      fc.property(answered, (one) => {
        const { overall, themes, domains } = score(one)
        for (const { score: found } of [{ score: overall }, ...themes, ...domains]) {
          if (!found.scored) continue
          expect(found.floor).toBeGreaterThanOrEqual(0)
          expect(found.ceiling).toBeGreaterThanOrEqual(found.floor)
          expect(found.ceiling).toBeLessThanOrEqual(100)
          expect(found.completeness).toBeGreaterThanOrEqual(found.ceiling === found.floor ? 100 : 0)
          expect(found.completeness).toBeLessThanOrEqual(100)
        }
      }),
      runs,
    )
  })

  it('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(answered, (one) => {
        const reversed = new Map([...one.answers].reverse())
        expect(everyFigure(score({ ...one, answers: reversed }))).toEqual(everyFigure(score(one)))
      }),
      runs,
    )
  })

  it('does not change when questions without conditions change places', () => {
    fc.assert(
      fc.property(answered, (one) => {
        const questions = one.questionnaire.questions.map(({ when: _, ...question }) => question)
        const straight = score({ ...one, questionnaire: { ...one.questionnaire, questions } })
        const turned = score({ ...one, questionnaire: { ...one.questionnaire, questions: questions.toReversed() } })
        expect(turned.overall.scored && { ...turned.overall, cap: undefined }).toEqual(
          straight.overall.scored && { ...straight.overall, cap: undefined },
        )
        expect(turned.measures.map(({ measure }) => measure.id)).toEqual(
          straight.measures.map(({ measure }) => measure.id),
        )
      }),
      runs,
    )
  })

  it('never gains by not knowing: « je ne sais pas » never raises the floor and never lowers the ceiling', () => {
    fc.assert(
      fc.property(answered, fc.nat(), (one, place) => {
        const question = one.questionnaire.questions[place % one.questionnaire.questions.length]
        if (!question) return
        const known = figures(score(one))
        const unknown = figures(score(withAnswer(one, question.id, { value: 'ne-sait-pas' })))
        if (!known || !unknown) return
        expect(unknown.floor).toBeLessThanOrEqual(known.floor)
        expect(unknown.ceiling).toBeGreaterThanOrEqual(known.ceiling)
      }),
      { numRuns: 2_000 },
    )
  })

  it('treats a missing answer exactly like « je ne sais pas »', () => {
    fc.assert(
      fc.property(answered, fc.nat(), (one, place) => {
        const id = one.questionnaire.questions[place % one.questionnaire.questions.length]?.id ?? ''
        const missing = score(withAnswer(one, id, undefined))
        const unknown = score(withAnswer(one, id, { value: 'ne-sait-pas' }))
        expect(missing.overall).toEqual(unknown.overall)
        expect(missing.objectives).toEqual(unknown.objectives)
        expect(missing.measures).toEqual(unknown.measures)
      }),
      runs,
    )
  })

  it('ignores « sans objet »: the score equals that of a questionnaire without the question', () => {
    fc.assert(
      fc.property(answered, fc.nat(), (one, place) => {
        const id = one.questionnaire.questions[place % one.questionnaire.questions.length]?.id ?? ''
        const free = one.questionnaire.questions.map(({ when: _, ...question }) => question)
        const questionnaire = { ...one.questionnaire, questions: free }
        const asked = score(withAnswer({ ...one, questionnaire }, id, { value: 'sans-objet' }))
        const absent = { ...questionnaire, questions: free.filter((question) => question.id !== id) }
        const without = score({ ...one, questionnaire: absent })
        expect(asked.overall).toEqual(without.overall)
      }),
      runs,
    )
  })

  it('never falls when an answer is replaced by a better one', () => {
    fc.assert(
      fc.property(answered, fc.nat(), (one, place) => {
        const free = one.questionnaire.questions.map(({ when: _, ...question }) => question)
        const question = free[place % free.length]
        if (question?.kind !== 'single') return
        const given = { ...one, questionnaire: { ...one.questionnaire, questions: free } }
        const ordered = question.answers.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
        const floors = ordered.map(
          ({ id }) => figures(score(withAnswer(given, question.id, { value: id })))?.floor ?? 0,
        )
        expect(floors).toEqual(floors.toSorted((a, b) => a - b))
      }),
      runs,
    )
  })

  it('lists each measure once, essential ones first', () => {
    fc.assert(
      fc.property(answered, (one) => {
        const { measures } = score(one)
        expect(new Set(measures.map(({ measure }) => measure.id)).size).toBe(measures.length)
        const essential = measures.map((ranked) => ranked.essential)
        expect(essential).toEqual(essential.toSorted((a, b) => Number(b) - Number(a)))
      }),
      runs,
    )
  })
})

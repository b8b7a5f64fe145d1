import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, checkAnswers, maximumCommentLength, moveAnswers } from '#assessment'
import { type Audience, type Questionnaire, questionsFor, type VersionSteps } from '#questionnaires'
import { answered, answersTo, audience } from '../../support/data/arbitraries.ts'
import { ways } from '../../support/data/equivalences.ts'

interface Case {
  readonly steps: VersionSteps
  readonly audience: Audience
  readonly answers: AnswerSet
}

const runs = { numRuns: 500 }

/** A way, answers to its first version that its audience may give, and comments, some as long as can be. */
const cases: fc.Arbitrary<Case> = fc.tuple(ways, audience).chain(([steps, kind]) => {
  const asked = questionsFor(steps[0].from, kind)
  const lengths = fc.array(fc.constantFrom(0, 0, 5, 300, maximumCommentLength), {
    minLength: asked.length,
    maxLength: asked.length,
  })
  return fc
    .tuple(answersTo({ ...steps[0].from, questions: asked }), lengths, fc.boolean())
    .map(([given, sizes, internal]) => {
      const answers = new Map(given)
      for (const [place, { id }] of asked.entries()) {
        const size = sizes[place] ?? 0
        if (size > 0) answers.set(id, { ...answers.get(id), comment: `${id} `.padEnd(size, '.'), internal })
      }
      return { steps, audience: kind, answers }
    })
})

const move = ({ steps, answers, audience: kind }: Case) => moveAnswers(steps, answers, kind)
const lastOf = ({ steps }: Case) => steps.at(-1)?.to ?? steps[0].to

describe('moving answers, whatever the versions and the answers', () => {
  it('shows what happens to each old question, and asks each new one once', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { lines } = move(one)
        const asked = lines.flatMap(({ after }) => after?.question.id ?? [])
        expect(asked).toEqual(questionsFor(lastOf(one), one.audience).map(({ id }) => id))
        const told = new Set(lines.flatMap(({ before }) => before.map(({ question }) => question.id)))
        expect(questionsFor(one.steps[0].from, one.audience).filter(({ id }) => !told.has(id))).toEqual([])
      }),
      runs,
    )
  })

  it('gives only answers that the new version accepts', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { answers } = move(one)
        const raw = Object.fromEntries([...answers].map(([id, answer]) => [id, { ...answer }]))
        expect(checkAnswers(lastOf(one), one.audience, raw).issues).toEqual([])
      }),
      runs,
    )
  })

  it('invents no answer: each one comes from an old answer by a rule of the equivalence', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const [step] = one.steps
        const { answers } = move({ ...one, steps: [step] })
        for (const [id, { value }] of answers) {
          if (value !== undefined) expect(sourcesOf(id, step, one.answers)).toContainEqual(value)
        }
      }),
      runs,
    )
  })

  it('leaves unanswered questions unanswered, and keeps « je ne sais pas »', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { before, after } of move(one).lines) {
          const old = before.flatMap(({ answer }) => answer?.value ?? [])
          const value = after?.answer?.value
          if (before.length > 0 && old.length === 0) expect(value).toBeUndefined()
          if (old.length > 0 && old.every((said) => said === 'ne-sait-pas')) {
            expect(['ne-sait-pas', undefined]).toContain(value)
          }
          if (value === 'ne-sait-pas') expect(old).toContain('ne-sait-pas')
        }
      }),
      runs,
    )
  })

  it('loses no comment: each one goes to a new question, or is shown as dropped', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { answers, lines } = move(one)
        const carried = [...answers.values()].map(({ comment = '' }) => comment)
        for (const [id, { comment }] of one.answers) {
          if (!comment) continue
          const places = lines.flatMap(({ before }) => before.filter(({ question }) => question.id === id))
          const left = places.every((place) => place.comment === 'left') && places.length > 0
          expect(carried.some((text) => text.split('\n\n').includes(comment))).toBe(!left)
          expect(places.filter((place) => place.comment === 'carried')).toHaveLength(left ? 0 : 1)
        }
      }),
      runs,
    )
  })

  it('keeps an internal comment internal', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { before, after } of move(one).lines) {
          const internal = before.some(({ answer, comment }) => answer?.internal && comment === 'carried')
          if (internal) expect(after?.answer?.internal).toBe(true)
        }
      }),
      runs,
    )
  })

  it('gives equal answers in one move and step by step', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const stepByStep = one.steps.reduce(
          (answers, step) => moveAnswers([step], answers, one.audience).answers,
          one.answers,
        )
        expect(valuesOf(move(one).answers)).toEqual(valuesOf(stepByStep))
      }),
      runs,
    )
  })
})

describe('moving answers to a version where every question is kept', () => {
  it('keeps everything', () => {
    fc.assert(
      fc.property(answered, ({ questionnaire, audience: kind, answers: all }) => {
        const asked = new Set(questionsFor(questionnaire, kind).map(({ id }) => id))
        const answers = new Map([...all].filter(([id]) => asked.has(id)))
        const { answers: moved, lines } = moveAnswers([toTheSame(questionnaire)], answers, kind)
        expect(Object.fromEntries(moved)).toEqual(Object.fromEntries(answers))
        expect(new Set(lines.map(({ state }) => state))).toEqual(new Set(asked.size > 0 ? ['kept'] : []))
      }),
      runs,
    )
  })
})

function toTheSame(from: Questionnaire): VersionSteps[number] {
  const kept = from.questions.map(({ id }) => id)
  const equivalence = { id: from.id, from: from.version, to: '2.0.0', kept, changes: [] }
  return { from, to: { ...from, version: '2.0.0' }, equivalence }
}

/** Every value that a line of the file lets a new question take from the old answers, read from the file itself. */
function sourcesOf(id: string, { equivalence }: VersionSteps[number], answers: AnswerSet): unknown[] {
  const given = (source: string) => answers.get(source)?.value
  const mapped = (source: string, map: Record<string, string> = {}) => {
    const said = [given(source) ?? []].flat().map(String)
    return said.map((word) => (['ne-sait-pas', 'sans-objet'].includes(word) ? word : map[word]))
  }
  const kept = equivalence.kept.includes(id) ? [given(id)] : []
  const changed = equivalence.changes.flatMap((change) => {
    if (change.change === 'reworded' && change.to === id) return [given(change.from)]
    if (change.change === 'changed' && change.to === id) return mapped(change.from, change.answers)
    if (change.change === 'split' && change.to.includes(id)) return mapped(change.from, change.answers[id])
    if (change.change !== 'merged' || change.to !== id) return []
    return change.from.flatMap((source) => mapped(source, change.answers[source]))
  })
  return [...kept, ...changed]
}

function valuesOf(answers: AnswerSet) {
  return Object.fromEntries([...answers].flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]])))
}

import fc from 'fast-check'
import type { AnswerSet, GivenAnswer } from '#assessment'
import type { Audience, Condition, Question, Questionnaire } from '#questionnaires'

/* Random questionnaires and random answers, for the properties of the score. */

const share = fc.constantFrom(0, 0.1, 0.25, 0.3333, 0.4, 0.5, 0.7, 1)
const audienceOf = fc.constantFrom<Audience[] | undefined>(undefined, undefined, ['ES'], ['ESMS'])

function choices(question: string) {
  return fc
    .array(fc.record({ score: share, attainment: fc.constantFrom(undefined, 'met', 'trajectory', 'unmet') }), {
      minLength: 2,
      maxLength: 4,
    })
    .map((given) => given.map((answer, place) => ({ id: `r${place}`, text: `${question} r${place}`, ...answer })))
}

/** A condition on questions before `position`, at most two levels deep. */
function conditionBefore(position: number): fc.Arbitrary<Condition | undefined> {
  if (position === 0) return fc.constant(undefined)
  const leaf: fc.Arbitrary<Condition> = fc.record({
    question: fc.nat(position - 1).map((place) => `q${place}`),
    in: fc.uniqueArray(fc.constantFrom('r0', 'r1', 'r2'), { minLength: 1 }),
  })
  const parts = fc.array(leaf, { minLength: 1, maxLength: 3 })
  return fc.oneof(
    fc.constant(undefined),
    leaf,
    leaf.map((not) => ({ not })),
    parts.map((all) => ({ all })),
    parts.map((any) => ({ any })),
  )
}

function question(position: number): fc.Arbitrary<Question> {
  const id = `q${position}`
  const common = {
    id: fc.constant(id),
    theme: fc.constantFrom('t0', 't1'),
    text: fc.constant(`Question ${id}`),
    audience: audienceOf,
    when: conditionBefore(position),
    weight: fc.nat(5),
    essential: fc.boolean(),
    notApplicable: fc.boolean(),
    objectives: fc.constantFrom(undefined, ['D2.O3.C'], ['D2.O2.A', 'D2.O3.C']),
    measures: fc.constantFrom(['m0'], ['m1', 'm2'], ['m0', 'm2']),
    source: fc.constant('test'),
    provenance: fc.constant('good-practice' as const),
  }
  const bands = fc
    .uniqueArray(fc.record({ from: fc.integer({ min: 1, max: 100 }), score: share }), { selector: ({ from }) => from })
    .map((some) => [{ from: 0, score: 0 }, ...some.sort((a, b) => a.from - b.from)])
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ ...common, kind: fc.constant('single' as const), answers: choices(id) }) },
    { weight: 2, arbitrary: fc.record({ ...common, kind: fc.constant('multiple' as const), answers: choices(id) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...common,
        kind: fc.constant('number' as const),
        minimum: fc.constant(0),
        maximum: fc.constant(100),
        bands,
      }),
    },
    { weight: 1, arbitrary: fc.record({ ...common, kind: fc.constant('date' as const) }) },
  ) as unknown as fc.Arbitrary<Question>
}

export const questionnaires: fc.Arbitrary<Questionnaire> = fc
  .integer({ min: 1, max: 9 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, position) => question(position))))
  .map((questions) => ({
    id: 'alea',
    version: '1.0.0',
    title: 'Aléa',
    summary: 'Test',
    audience: ['ES', 'ESMS'],
    durationMinutes: 5,
    programme: 'care@2025.1',
    themes: [
      { id: 't0', title: 'Thème 0', domain: 'D2' },
      { id: 't1', title: 'Thème 1', domain: 'A1' },
    ],
    questions,
    measures: (['m0', 'm1', 'm2'] as const).map((id, place) => ({
      id,
      title: id,
      why: 'Parce que.',
      how: ['Faire.'],
      effort: ([1, 2, 3] as const)[place] ?? 1,
      horizonMonths: 3,
    })),
  }))

/** Any answer the question accepts, or none. */
export function answersTo(questionnaire: Questionnaire): fc.Arbitrary<AnswerSet> {
  const entries = questionnaire.questions.map((one) =>
    fc.option(answerTo(one), { nil: undefined }).map((answer) => [one.id, answer] as const),
  )
  return fc
    .tuple(...entries)
    .map((all) => new Map(all.filter((entry): entry is readonly [string, GivenAnswer] => entry[1] !== undefined)))
}

function answerTo(one: Question): fc.Arbitrary<GivenAnswer> {
  const said = ['ne-sait-pas', ...(one.notApplicable ? ['sans-objet'] : [])]
  return fc
    .oneof({ weight: 4, arbitrary: acceptedValue(one) }, { weight: 1, arbitrary: fc.constantFrom(...said) })
    .map((value) => ({ value }))
}

function acceptedValue(one: Question): fc.Arbitrary<string | number | string[]> {
  if (one.kind === 'single') return fc.constantFrom(...one.answers.map((answer) => answer.id))
  if (one.kind === 'multiple') {
    const ids = one.answers.filter((answer) => !answer.exclusive).map((answer) => answer.id)
    return fc.subarray(ids, { minLength: 1 })
  }
  if (one.kind === 'number') return fc.integer({ min: one.minimum ?? 0, max: one.maximum ?? 100 })
  return one.kind === 'date' ? fc.constant('2026-03-01') : fc.constant('Du texte.')
}

export const audience: fc.Arbitrary<Audience> = fc.constantFrom('ES', 'ESMS')

/** A questionnaire with answers to it and a kind of structure. */
export const answered = fc.tuple(questionnaires, audience).chain(([questionnaire, kind]) =>
  fc.record({
    questionnaire: fc.constant(questionnaire),
    audience: fc.constant(kind),
    answers: answersTo(questionnaire),
  }),
)

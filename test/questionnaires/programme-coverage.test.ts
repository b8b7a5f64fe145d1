import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AnswerSet, type AnswerValue, diagnose, type ObjectiveState } from '#assessment'
import { type Audience, loadDraftCatalogue, type Question, type Questionnaire, questionsFor } from '#questionnaires'
import { answersTo, audience } from '../support/data/arbitraries.ts'
import { contentFolder } from '../support/data/content.ts'

/* Which parts of the CaRE programme the questionnaires cover, drafts included. */

const catalogue = await loadDraftCatalogue(contentFolder)
const questionnaires = catalogue.list()
const programme = catalogue.latestProgramme('care')
const items = programme.domains.filter(({ id }) => id === 'D2').flatMap((domain) => domain.items)
const audiences: Audience[] = ['ES', 'ESMS']
const states: ObjectiveState[] = ['met', 'trajectory', 'unmet', 'unknown', 'not-applicable']

function feeding(questionnaire: Questionnaire, code: string, kind: Audience): Question[] {
  return questionsFor(questionnaire, kind).filter((question) => question.objectives?.includes(code))
}

describe('domain 2 of the programme', () => {
  it('has two prerequisites and eleven objectives', () => {
    expect(items.map(({ code }) => code)).toEqual([
      ...['D2.P1', 'D2.P2', 'D2.O1.A', 'D2.O1.B', 'D2.O1.C', 'D2.O1.D'],
      ...['D2.O2.A', 'D2.O2.B', 'D2.O3.A', 'D2.O3.B', 'D2.O3.C', 'D2.O3.D', 'D2.O4'],
    ])
  })

  it('allows a formal trajectory for the segregation and the 3-2-1 rule alone', () => {
    expect(items.filter((item) => item.trajectoryAllowed).map(({ code }) => code)).toEqual(['D2.O3.B', 'D2.O3.C'])
  })

  it.each(audiences)('is asked in full to %s', (kind) => {
    const fed = items.filter(({ code }) => questionnaires.some((one) => feeding(one, code, kind).length > 0))
    expect(fed).toEqual(items)
  })
})

describe.each(audiences)('what %s can be told of an item', (kind) => {
  it.each(items)('$code: each of its states, and no other', ({ code, trajectoryAllowed }) => {
    const fed = questionnaires.filter((one) => feeding(one, code, kind).length > 0)
    const setAside = fed.some((one) => feeding(one, code, kind).every(canBeSetAside))
    const possible = states.filter(
      (state) => (state !== 'trajectory' || trajectoryAllowed) && (state !== 'not-applicable' || setAside),
    )
    const reached = new Set(fed.flatMap((one) => states.flatMap((aim) => statesAimingAt(aim, one, code, kind))))
    expect(states.filter((state) => reached.has(state))).toEqual(possible)
  })
})

it('a question said not applicable leaves its item to the others', () => {
  const backups = catalogue.latest('sauvegardes')
  const answers = answersAiming('met', backups, 'D2.O3.D', 0)
  answers.set('alertes-ght', { value: 'sans-objet' })
  expect(stateOf('D2.O3.D', backups, answers, 'ES')).toBe('met')
})

describe.each(questionnaires)('whatever the answers to $id', (questionnaire) => {
  it('an item without trajectory is never said to be on one', () => {
    const firm = new Set(items.filter((item) => !item.trajectoryAllowed).map(({ code }) => code))
    fc.assert(
      fc.property(answersTo(questionnaire), audience, (answers, kind) => {
        const { objectives } = diagnose(questionnaire, programme, answers, kind)
        const onTheWay = objectives.filter(({ state }) => state === 'trajectory').map(({ code }) => code)
        expect(onTheWay.filter((code) => firm.has(code))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the initial diagnosis', () => {
  const initial = catalogue.latest('diagnostic-initial')

  it.each(audiences)('says something to %s of every axis and every domain', (kind) => {
    const answers = new Map(initial.questions.map((question) => [question.id, { value: someValue(question, 0) }]))
    const { domains } = diagnose(initial, programme, answers, kind)
    expect(domains.map(({ id }) => id)).toEqual([...programme.axes, ...programme.domains].map(({ id }) => id))
    expect(domains.filter(({ score }) => !score.scored)).toEqual([])
  })

  it('can be answered in ten minutes: at most twenty questions', () => {
    for (const kind of audiences) expect(questionsFor(initial, kind).length).toBeLessThanOrEqual(20)
  })
})

/** Whether « sans objet » is offered, or a condition can hide the question. */
function canBeSetAside(question: Question): boolean {
  return question.notApplicable === true || question.when !== undefined
}

/** The states of an item when every question about it is answered towards one state, by each possible way. */
function statesAimingAt(
  aim: ObjectiveState,
  questionnaire: Questionnaire,
  code: string,
  kind: Audience,
): ObjectiveState[] {
  const ways = Math.max(
    ...questionnaire.questions.map((question) => ('answers' in question ? question.answers.length : 1)),
  )
  return Array.from({ length: ways }, (_, way) =>
    stateOf(code, questionnaire, answersAiming(aim, questionnaire, code, way), kind),
  )
}

/** Answers towards a state; other questions, which may hide these, take their answer number `way`. */
function answersAiming(aim: ObjectiveState, { questions }: Questionnaire, code: string, way: number) {
  return new Map(
    questions.map((question) => {
      const value = question.objectives?.includes(code) ? valueAiming(aim, question) : someValue(question, way)
      return [question.id, { value }]
    }),
  )
}

/** The answer with this state for the item, otherwise the best answer. */
function valueAiming(aim: ObjectiveState, question: Question): AnswerValue {
  if (aim === 'unknown') return 'ne-sait-pas'
  if (aim === 'not-applicable' && question.notApplicable) return 'sans-objet'
  if (question.kind === 'number') return aim === 'unmet' ? (question.minimum ?? 0) : (question.maximum ?? 0)
  if (!('answers' in question)) throw new Error(`${question.id} cannot feed an item`)
  const wanted = question.answers.find(({ attainment }) => attainment === aim) ?? question.answers[0]
  return wanted?.id ?? 'ne-sait-pas'
}

function someValue(question: Question, way: number): AnswerValue {
  if (question.kind === 'number') return question.minimum ?? 0
  if (!('answers' in question)) return question.kind === 'date' ? '2026-03-01' : 'Du texte.'
  const id = question.answers[Math.min(way, question.answers.length - 1)]?.id ?? 'ne-sait-pas'
  return question.kind === 'multiple' ? [id] : id
}

function stateOf(code: string, questionnaire: Questionnaire, answers: AnswerSet, kind: Audience): ObjectiveState {
  const found = diagnose(questionnaire, programme, answers, kind).objectives.find((one) => one.code === code)
  if (!found) throw new Error(`${code} is not fed by ${questionnaire.id}`)
  return found.state
}

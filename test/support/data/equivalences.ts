import fc from 'fast-check'
import type { Change, Equivalence, Question, Questionnaire, VersionSteps } from '#questionnaires'
import { questionnaires } from './arbitraries.ts'

/* Random later versions of a questionnaire, and equivalences that lead to them: as the checks of content would let them be. */

interface Draft {
  readonly questions: readonly Question[]
  readonly kept: readonly string[]
  readonly changes: readonly Change[]
}

const note = 'Dit à la personne.'
const kinds = ['kept', 'reworded', 'changed', 'split', 'merged', 'removed'] as const

/** A way from one version of a random questionnaire to a later one, in one to three steps. */
export const ways: fc.Arbitrary<VersionSteps> = fc
  .tuple(questionnaires, fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 3 }))
  .chain(([first, seeds]) => seeds.reduce(another, fc.constant<Way>({ reached: first, steps: [] })))
  .map(({ steps: [first, ...others] }) => {
    if (!first) throw new Error('a way has a step')
    return [first, ...others]
  })

interface Way {
  readonly reached: Questionnaire
  readonly steps: readonly VersionSteps[number][]
}

function another(way: fc.Arbitrary<Way>): fc.Arbitrary<Way> {
  return way.chain(({ reached, steps }) =>
    nextOf(reached, steps.length + 1).map((step) => ({ reached: step.to, steps: [...steps, step] })),
  )
}

/** The next version: each question meets a fate, and one is added at the end. */
function nextOf(from: Questionnaire, rank: number): fc.Arbitrary<VersionSteps[number]> {
  const changes = fc.array(fc.record({ kind: fc.constantFrom(...kinds), choice: fc.nat(5) }), {
    minLength: from.questions.length,
    maxLength: from.questions.length,
  })
  return changes.map((drawn) => {
    const { questions, kept, changes } = drafted(from.questions, drawn, rank)
    const version = `1.${rank}.0`
    const to = { ...from, version, questions: questions.map(({ when: _, ...question }) => question as Question) }
    const equivalence: Equivalence = {
      id: from.id,
      from: from.version,
      to: version,
      kept: [...kept],
      changes: [...changes, { change: 'added', to: `ajout-${rank}`, note }],
    }
    return { from, to, equivalence }
  })
}

type DrawnChange = { readonly kind: (typeof kinds)[number]; readonly choice: number }

function drafted(questions: readonly Question[], changes: readonly DrawnChange[], rank: number): Draft {
  let draft: Draft = { questions: [], kept: [], changes: [] }
  const waiting: Question[] = []
  for (const [place, question] of questions.entries()) {
    const { kind, choice } = changes[place] ?? { kind: 'kept', choice: 0 }
    if (kind === 'merged') waiting.push(question)
    else draft = withChange(draft, question, kind, choice, rank)
  }
  draft = withMerged(draft, waiting, rank)
  return { ...draft, questions: [...draft.questions, single(`ajout-${rank}`)] }
}

function withChange(draft: Draft, question: Question, kind: DrawnChange['kind'], choice: number, rank: number): Draft {
  const { id } = question
  const add = (now: readonly Question[], change: Change) => {
    return { ...draft, questions: [...draft.questions, ...now], changes: [...draft.changes, change] }
  }
  const renamed = `${id}-${rank}`
  switch (kind) {
    case 'reworded':
      return add([{ ...question, id: renamed, text: 'Autrement ?' }], {
        change: 'reworded',
        from: id,
        to: renamed,
        note,
      })
    case 'changed':
      return add([single(renamed)], {
        change: 'changed',
        from: id,
        to: renamed,
        answers: mapOf(question, choice),
        note,
      })
    case 'split': {
      const to = [`${renamed}-a`, `${renamed}-b`]
      const answers = { [to[choice % 2] ?? '']: mapOf(question, choice) }
      return add(to.map(single), { change: 'split', from: id, to, answers, note })
    }
    case 'removed':
      return { ...draft, changes: [...draft.changes, { change: 'removed', from: id, note }] }
    default:
      return { ...draft, questions: [...draft.questions, question], kept: [...draft.kept, id] }
  }
}

/** Those that are to be merged become one; one alone is kept. */
function withMerged(draft: Draft, questions: readonly Question[], rank: number): Draft {
  const [only, ...others] = questions
  if (!only) return draft
  if (others.length === 0) return withChange(draft, only, 'kept', 0, rank)
  const to = `fusion-${rank}`
  const answers = Object.fromEntries(questions.map((question) => [question.id, mapOf(question, 1)]))
  const change: Change = { change: 'merged', from: questions.map(({ id }) => id), to, answers, note }
  return { ...draft, questions: [...draft.questions, single(to)], changes: [...draft.changes, change] }
}

/** Some answers of the question, each leading to one of `single`; none where the question has no choices. */
function mapOf(question: Question, choice: number): Record<string, string> {
  if (!('answers' in question)) return {}
  return Object.fromEntries(
    question.answers.slice(0, choice).map(({ id }, place) => [id, ['oui', 'en-partie', 'non'][place % 2] ?? 'oui']),
  )
}

function single(id: string): Question {
  return {
    id,
    theme: 't0',
    text: `Question ${id}`,
    kind: 'single',
    weight: 2,
    notApplicable: true,
    answers: [
      { id: 'oui', text: 'Oui.', score: 1 },
      { id: 'en-partie', text: 'En partie.', score: 0.5 },
      { id: 'non', text: 'Non.', score: 0 },
    ],
    measures: ['m0'],
    source: 'test',
    provenance: 'good-practice',
  }
}

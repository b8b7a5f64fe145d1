import { type Code, cleanLine } from '#kernel'
import { reservedAnswers } from '../checks/names.ts'
import { type Answer, scoreUnits } from '../schema.ts'
import type { LibraryChoice, LibraryQuestion } from './library.ts'
import { idOf, idsGivenOnce, kebabOf } from './text.ts'

/** The French sentence of a code, for the text of a draft. Sentences are in `#messages`, which only a door may import. */
export type Say = (code: Code, values?: Readonly<Record<string, string | number>>) => string

export interface DraftAnswers {
  readonly kind: 'single' | 'multiple'
  readonly answers: Answer[]
  /** Whether « sans objet » was among the choices. */
  readonly notApplicable: boolean
  /** Whether the library gives scores; otherwise the scores are placeholders. */
  readonly scored: boolean
}

/** The answers that every questionnaire offers anyway, in kebab case. */
const notKnown = /^(je-ne-sais-pas|ne-sait-pas|nsp|inconnu|i-don-t-know|don-t-know|do-not-know|unknown)$/
const notApplicable = /^(non-applicable|sans-objet|n-a|na|not-applicable|ne-s-applique-pas)$/
const noneOfThem = /^(aucune?|none|rien)(-|$)/

/** A scale of four steps, for a requirement without answers. */
export function defaultAnswers(say: Say): DraftAnswers {
  const steps = [
    { id: 'complet', score: 1 },
    { id: 'en-grande-partie', score: 0.6 },
    { id: 'en-partie', score: 0.3 },
    { id: 'non', score: 0 },
  ] as const
  const answers = steps.map(({ id, score }) => ({ id, text: say(`draft-answer-${id}`), score }))
  return { kind: 'single', answers, notApplicable: false, scored: false }
}

/** The answers of a question with choices; the default scale when there are too few choices. */
export function answersOf({ type, choices }: LibraryQuestion, say: Say): DraftAnswers {
  const kind = type === 'multiple_choice' ? 'multiple' : 'single'
  const offered = choices.filter((choice) => !isNotKnown(choice) && !isNotApplicable(choice))
  if (offered.length < 2) return { ...defaultAnswers(say), notApplicable: choices.some(isNotApplicable) }
  const { scores, scored } = kind === 'multiple' ? multipleScores(offered) : singleScores(offered)
  const newId = idsGivenOnce(reservedAnswers)
  const answers = offered.map((choice, index): Answer => {
    const answer = { id: newId(idOf('reponse', choice.text)), text: cleanLine(choice.text), score: scores[index] ?? 0 }
    return kind === 'multiple' && isNone(choice) ? { ...answer, exclusive: true } : answer
  })
  return { kind, answers, notApplicable: choices.some(isNotApplicable), scored }
}

/** Choices that are left out, because every question offers them or another field holds them. */
export function isOfferedAnyway(choice: LibraryChoice): boolean {
  return isNotKnown(choice) || isNotApplicable(choice)
}

function isNotKnown({ text }: LibraryChoice): boolean {
  return notKnown.test(kebabOf(text) ?? '')
}

function isNotApplicable({ text, result }: LibraryChoice): boolean {
  return result === 'not_applicable' || notApplicable.test(kebabOf(text) ?? '')
}

function isNone({ text }: LibraryChoice): boolean {
  return noneOfThem.test(kebabOf(text) ?? '')
}

interface Scores {
  readonly scores: readonly number[]
  readonly scored: boolean
}

const results: Readonly<Record<string, number>> = { compliant: 1, partially_compliant: 0.5, non_compliant: 0 }

/** Scores from the library's points, otherwise from its results, otherwise descending placeholders. */
function singleScores(choices: readonly LibraryChoice[]): Scores {
  const best = choices.reduce((most, { points = 0 }) => Math.max(most, points), 0)
  if (best > 0) return { scores: choices.map(({ points = 0 }) => rounded(points / best)), scored: true }
  const byResult = choices.map(({ result = '' }) => results[result])
  if (byResult.includes(1)) return { scores: byResult.map((score) => score ?? 0), scored: true }
  const [first, last] = [yesOrNo(choices[0]), yesOrNo(choices.at(-1))]
  const scores = choices.map((_, index) => rounded(1 - index / (choices.length - 1)))
  return { scores: first === 'no' && last !== 'no' ? scores.toReversed() : scores, scored: false }
}

function yesOrNo(choice: LibraryChoice | undefined): 'yes' | 'no' | undefined {
  const [word = ''] = (kebabOf(choice?.text) ?? '').split('-')
  if (/^(non|no|aucune?|none|jamais|never)$/.test(word)) return 'no'
  return /^(oui|yes)$/.test(word) ? 'yes' : undefined
}

function rounded(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * scoreUnits) / scoreUnits
}

/** Shares of one whole, exactly: the first scored choice gets the remainder of the rounding. */
function multipleScores(choices: readonly LibraryChoice[]): Scores {
  const given = choices.map((choice) => (isNone(choice) ? 0 : Math.max(0, choice.points ?? 0)))
  const scored = given.some((points) => points > 0)
  const equal = choices.map((choice) => (isNone(choice) && !choices.every(isNone) ? 0 : 1))
  const points: readonly number[] = scored ? given : equal
  const total = points.reduce((sum, one) => sum + one, 0)
  const units = points.map((one) => Math.floor((one / total) * scoreUnits))
  const lost = scoreUnits - units.reduce((sum, one) => sum + one, 0)
  const first = points.findIndex((one) => one > 0)
  return { scores: units.map((one, index) => (index === first ? one + lost : one) / scoreUnits), scored }
}

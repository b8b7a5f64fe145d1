import type { Fault, Part, Path } from '#content'
import type { Parts } from '../parts.ts'
import { type Answer, type ChoiceQuestion, type NumberQuestion, type Question, scoreUnits } from '../schema.ts'

/** A question with a weight has scores, from nothing up to its whole weight. */
export function checkScores({ questions }: Parts): Fault[] {
  return questions.flatMap(({ at, thing }) => [...checkWeight({ at, thing }), ...checkKind(at, thing)])
}

function checkWeight({ at, thing: question }: Part<Question>): Fault[] {
  if (question.weight === 0) {
    return question.essential ? [{ at: [...at, 'essential'], code: 'essential-without-weight' }] : []
  }
  const unscored = question.kind === 'date' || question.kind === 'text'
  return unscored ? [{ at: [...at, 'weight'], code: 'weight-on-unscored-kind', values: { kind: question.kind } }] : []
}

function checkKind(at: Path, question: Question): Fault[] {
  if (question.kind === 'single' || question.kind === 'multiple') return checkChoices(at, question)
  return question.kind === 'number' ? checkNumber(at, question) : []
}

function checkChoices(at: Path, question: ChoiceQuestion): Fault[] {
  const answers = question.answers.map((thing, index) => ({ at: [...at, 'answers', index], thing }))
  const exclusive = question.kind === 'single' ? answers.filter(({ thing }) => thing.exclusive) : []
  return [
    ...exclusive.map(({ at }): Fault => ({ at: [...at, 'exclusive'], code: 'exclusive-not-multiple' })),
    ...(question.weight > 0 ? checkAnswerScores(at, question, answers) : []),
  ]
}

function checkAnswerScores(at: Path, question: ChoiceQuestion, answers: readonly Part<Answer>[]): Fault[] {
  const missing = answers.filter(({ thing }) => thing.score === undefined)
  if (missing.length > 0) return missing.map(({ at }) => ({ at: [...at, 'score'], code: 'score-missing' }))
  return bestUnits(question) < scoreUnits ? [{ at: [...at, 'answers'], code: 'full-score-out-of-reach' }] : []
}

/** The best possible score: the best answer, or all answers that can go together. In whole units, so that sums are exact. */
function bestUnits({ kind, answers }: ChoiceQuestion): number {
  const units = ({ score = 0 }: Answer) => Math.round(score * scoreUnits)
  const together = kind === 'multiple' ? answers.filter(({ exclusive }) => !exclusive) : []
  const sum = together.reduce((total, answer) => total + units(answer), 0)
  return Math.max(sum, ...answers.map(units))
}

/** Every possible number falls in a band: bands begin at the minimum and ascend. */
function checkNumber(at: Path, { weight, minimum, maximum, bands }: NumberQuestion): Fault[] {
  const faults: Fault[] = []
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) {
    faults.push({ at: [...at, 'minimum'], code: 'minimum-above-maximum', values: { minimum, maximum } })
  }
  if (weight === 0) return faults
  if (minimum === undefined) faults.push({ at: [...at, 'minimum'], code: 'minimum-missing' })
  if (!bands) return [...faults, { at: [...at, 'bands'], code: 'bands-missing' }]
  return [...faults, ...checkBands([...at, 'bands'], bands, minimum, maximum)]
}

type Bands = NonNullable<NumberQuestion['bands']>

function checkBands(at: Path, bands: Bands, minimum: number | undefined, maximum = Number.POSITIVE_INFINITY): Fault[] {
  const start = bands[0]?.from
  const faults: Fault[] = []
  if (minimum !== undefined && start !== undefined && start !== minimum) {
    faults.push({ at: [...at, 0, 'from'], code: 'bands-start-elsewhere', values: { from: start, minimum } })
  }
  for (const [index, { from }] of bands.entries()) {
    const place = [...at, index, 'from']
    if (from <= (bands[index - 1]?.from ?? Number.NEGATIVE_INFINITY)) {
      faults.push({ at: place, code: 'band-not-ascending', values: { from } })
    }
    if (from > maximum) faults.push({ at: place, code: 'band-above-maximum', values: { from, maximum } })
  }
  if (bands.every(({ score }) => score < 1)) faults.push({ at, code: 'full-score-out-of-reach' })
  return faults
}

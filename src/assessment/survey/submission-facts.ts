import type { Programme, Questionnaire } from '#questionnaires'
import type { ObjectiveState } from '../diagnosis.ts'
import { scopesOf } from '../scopes.ts'
import type { ScoreDocument } from '../score-document.ts'
import { counts, earnedUnits, isBelowHalf } from '../scoring.ts'

/**
 * What the questions of a scope add up to: weight that counts, weight x share in units of 1/10 000, weight of the unknown
 * ones, and 1 when an essential question is unknown or below one half.
 */
export type ScopeSums = readonly [weight: number, earned: number, unknown: number, capped: 0 | 1]

/**
 * What the figures of many structures need of one submission, so that none of them reads whole documents. Sums instead of
 * percentages: several questionnaires of one structure then add up to the score that its own synthesis shows.
 */
export interface SubmissionFacts {
  /** Questions that count in the score, and those of them that are unknown. */
  readonly counted: number
  readonly unknown: number
  /** By id of an axis or a domain that has an answer. */
  readonly scopes: Readonly<Record<string, ScopeSums>>
  readonly objectives: Readonly<Record<string, ObjectiveState>>
  /** Numbers that were answered, by question. */
  readonly numbers: Readonly<Record<string, number>>
}

type Line = ScoreDocument['explanation'][number]

export function submissionFacts(
  { explanation, objectives, counts }: ScoreDocument,
  { themes }: Questionnaire,
  programme: Programme,
): SubmissionFacts {
  const domainOf = new Map(themes.map(({ id, domain }) => [id, domain]))
  const scopes = scopesOf(programme).flatMap(({ id, names }) => {
    const lines = explanation.filter(({ theme }) => names.includes(domainOf.get(theme) ?? ''))
    return lines.some(isAnswered) ? [[id, sumsOf(lines)] as const] : []
  })
  return {
    counted: counts.scored + counts.unknown,
    unknown: counts.unknown,
    scopes: Object.fromEntries(scopes),
    objectives: Object.fromEntries(objectives.map(({ code, state }) => [code, state])),
    numbers: Object.fromEntries(
      explanation.flatMap(({ question, state, value }) =>
        typeof value === 'number' && state !== 'hidden' ? [[question, value]] : [],
      ),
    ),
  }
}

function isAnswered({ state, value }: Line): boolean {
  return value !== undefined && state !== 'hidden'
}

function sumsOf(lines: readonly Line[]): ScopeSums {
  const counting = lines.filter(counts)
  const sum = (of: (line: Line) => number) => counting.reduce((total, line) => total + of(line), 0)
  return [
    sum(({ weight }) => weight),
    sum(({ weight, share }) => earnedUnits(weight, share)),
    sum(({ weight, state }) => (state === 'unknown' ? weight : 0)),
    counting.some(({ essential, share }) => essential && isBelowHalf(share)) ? 1 : 0,
  ]
}

/**
 * What each question of a submission came to, one letter a question in the order of the questionnaire: `h` hidden,
 * `-` not scored, `n` not applicable, `?` unknown, `l` below one half, `g` one half or more.
 */
export function questionMarks({ explanation }: ScoreDocument): string {
  return explanation.map(markOf).join('')
}

function markOf({ state, share }: Line): string {
  if (state === 'scored') return isBelowHalf(share) ? 'l' : 'g'
  return { hidden: 'h', unscored: '-', 'not-applicable': 'n', unknown: '?' }[state]
}

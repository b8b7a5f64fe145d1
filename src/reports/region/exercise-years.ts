import { type KindRate, lackingFigure, type RegionFollowUp } from '#exercises'
import { countWords, dutyWords, figureWords, kindTitles, numberWords, shareWords, unitWords } from '#messages'

export interface ExerciseKindPart {
  readonly title: string
  readonly duty: string
  readonly expected: string
  readonly head: readonly string[]
  readonly years: readonly { readonly title: string; readonly cells: readonly string[] }[]
}

export interface ExercisePart {
  /** Why a year has no figure; empty where it has. */
  readonly silent: string
  readonly coverage: string
  readonly kinds: readonly ExerciseKindPart[]
}

/** The yearly exercise: two figures, never one, over the years. What nobody knows stands beside them. */
export function exercisePart({ rate, silent, coverage, trend, question }: RegionFollowUp): ExercisePart {
  if (!rate || silent) {
    return {
      silent: `Pas de donnée pour ${question.year}\u00A0: rien n’est inscrit au registre.`,
      coverage: '',
      kinds: [],
    }
  }
  const { exercises, structuresCovered } = coverage
  return {
    silent: '',
    coverage: `${countWords(exercises, 'exercice compte', 'exercices comptent')} pour l’année, sur ${countWords(structuresCovered, 'structure')}.`,
    kinds: (['ES', 'ESMS'] as const).map((kind) => {
      const of = (year: typeof rate) => (kind === 'ES' ? year.es : year.esms)
      return {
        title: kindTitles[kind],
        duty: dutyWords[kind],
        expected: expectedWords(of(rate)),
        head: [figureWords.done, figureWords['done-or-planned'], figureWords.unknown, figureWords.nothing],
        years: trend.map((year) => ({ title: String(year.year), cells: cellsOf(of(year)) })),
      }
    }),
  }
}

function expectedWords(rate: KindRate): string {
  const lacking = lackingFigure(rate)
  const alarm =
    lacking === 'nothing' ? '' : `, ${figureWords[lacking].toLowerCase()}\u00A0: ${numberWords(rate.counts.nothing)}`
  const apart =
    rate.apart > 0 ? ` À part\u00A0: ${unitWords(rate.apart, rate.unit)}, dans l’année en partie seulement.` : ''
  return `Attendus cette année\u00A0: ${unitWords(rate.expected, rate.unit)}${alarm}.${apart}`
}

function cellsOf({ counts, doneOrPlanned, expected }: KindRate): string[] {
  return [counts.done, doneOrPlanned, counts.unknown, counts.nothing].map((part) => shareWords(part, expected))
}

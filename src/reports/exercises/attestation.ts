import type { OpenedExercise } from '#exercises'
import {
  calendarDayWords,
  dutyOutcomeSentence,
  dutyReasonWords,
  dutyRuleWords,
  dutySentence,
  exerciseKindWords,
  standingWordsOfReason,
} from '#messages'
import type { ReportFrame } from '../page-margins.ts'
import { factsOf, type KitTitles } from './exercise-facts.ts'

/** The data of the template `reports/exercise-attestation`. */
export interface Attestation extends ReportFrame {
  readonly notice: string
  readonly structure: string
  readonly finess: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  /** Other structures that the exercise covered. */
  readonly others: readonly string[]
  readonly counts: {
    readonly sentence: string
    readonly word: string
    readonly reasons: readonly { readonly answer: string; readonly words: string }[]
    readonly source: string
  } | null
  /** Why it is not asked whether the exercise counts; empty for a crisis exercise. */
  readonly apart: string
}

/**
 * What was done, when, by which functions, and what it counts for. Free texts that may name people (animator, observers) and
 * what is not for a third party (costs, RETEX) are left out.
 */
export function attestationOf(
  { exercise, structure, covered, judgement }: OpenedExercise,
  kits: KitTitles,
): Attestation {
  const { kind, day } = exercise
  const told = {
    ...exercise,
    // A kit of this server is named with its version, and says its objectives. Written out, they leave the signature alone on a second page.
    objectives: kits.some(({ id }) => id === exercise.kit) ? '' : exercise.objectives,
    ...{ animator: '', observers: '', retexText: '', sharesRetex: false, nextOn: null },
    ...{ costEuros: null, fundingFile: '', fundedEuros: null },
  }
  return {
    title: `Attestation d’exercice – ${calendarDayWords(day)} – ${structure.name}`,
    owner: structure.name,
    subject: `Attestation – ${exerciseKindWords[kind]} du ${calendarDayWords(day)}`,
    notice: 'Attestation',
    structure: structure.name,
    finess: structure.finess,
    facts: factsOf(told, kits).map(([term, value]) => ({ term, value })),
    others: covered
      .filter(({ finess }) => finess !== structure.finess)
      .map(({ name, finess }) => `${name} (${finess})`),
    counts: kind === 'crisis' ? countsOf(judgement, structure.kind) : null,
    apart: kind === 'crisis' ? '' : dutyReasonWords.kind['not-met'],
  }
}

function countsOf(judgement: OpenedExercise['judgement'], kind: string): Attestation['counts'] {
  const { reasons, rule, word } = judgement
  const said = word && (word.word === 'confirmed' ? 'confirmé' : 'contesté')
  return {
    sentence: dutyOutcomeSentence(judgement, 'held'),
    word: word ? `Avis de la région, le ${calendarDayWords(word.on)}\u00A0: ${said}.` : '',
    reasons: reasons.map(({ reason, standing }) => ({
      answer: standingWordsOfReason[standing],
      words: dutyReasonWords[reason][standing],
    })),
    source: [rule ? dutyRuleWords(rule) : 'Aucune règle n’est connue pour cette date.', dutySentence(kind)].join(' '),
  }
}

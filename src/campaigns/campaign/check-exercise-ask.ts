import { cleanLine, cleanText, type Issue } from '#kernel'
import { checkLetter, type KitVariable } from '../slots/letter.ts'
import { readSlots } from '../slots/slot.ts'
import { type ExerciseAsk, noExercise } from './campaign.ts'

/** Unchecked fields of a campaign for an exercise. */
export interface TypedExerciseAsk {
  readonly provider: string
  /** The id of a kit; empty without one. */
  readonly kit: string
  readonly letter: string
  /** One slot a line. */
  readonly slots: string
}

/** A kit that a campaign may name: its latest version. */
export interface OfferedKit {
  readonly id: string
  readonly version: string
  readonly title: string
  readonly variables: readonly KitVariable[]
}

/** In characters. */
export const longestAskTexts = { provider: 200, letter: 6_000, slots: 6_000 } as const
const texts = ['provider', 'letter', 'slots'] as const

interface Asking {
  /** Whether the campaign asks for an exercise: nothing of this is said of a questionnaire. */
  readonly isAsked: boolean
  readonly kits: readonly OfferedKit[]
  /** `AAAA-MM-JJ` */
  readonly today: string
  readonly finalOn: string
}

/** Cleans what is said of an exercise and lists every fault at once. */
export function checkExerciseAsk(
  typed: TypedExerciseAsk,
  { isAsked, kits, today, finalOn }: Asking,
): { readonly ask: ExerciseAsk; readonly issues: readonly Issue[] } {
  if (!isAsked) {
    const filled = (['provider', 'kit', 'letter', 'slots'] as const).filter((path) => typed[path].trim() !== '')
    return { ask: noExercise, issues: filled.map((path) => ({ path, code: 'campaign-exercise-only' })) }
  }
  const kit = kits.find(({ id }) => id === typed.kit)
  const { slots, issues } = readSlots(cleanText(typed.slots), { today, finalOn })
  const ask: ExerciseAsk = {
    provider: cleanLine(typed.provider),
    kit: kit?.id ?? '',
    kitVersion: kit?.version ?? '',
    letter: cleanText(typed.letter).trim(),
    slots,
  }
  return {
    ask,
    issues: [
      ...(typed.kit !== '' && !kit ? [{ path: 'kit', code: 'campaign-kit-missing' } as const] : []),
      ...texts.flatMap((path) => lengthIssues(path, typed[path])),
      ...checkLetter(ask.letter, kit?.variables ?? []),
      ...issues,
    ],
  }
}

function lengthIssues(path: (typeof texts)[number], { length }: string): Issue[] {
  const maximum = longestAskTexts[path]
  return length > maximum ? [{ path, code: 'campaign-text-too-long', values: { length, maximum } }] : []
}

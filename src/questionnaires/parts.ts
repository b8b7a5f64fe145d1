import { type Fault, idsIn, listAt, type Part, soundParts, valueAt } from '#content'
import {
  type Audience,
  audiences,
  latestFormat,
  type Measure,
  type Question,
  type Questionnaire,
  type Theme,
} from './schema.ts'

/**
 * The parts of a questionnaire that have the right shape, for the checks of coherence. Other parts are left out but keep their
 * names, so that one misspelt field neither hides another fault nor causes one.
 */
export interface Parts {
  /** Whether every part is present. */
  readonly whole: boolean
  /** Undefined in the first format, and for an unknown format. */
  readonly format: Questionnaire['format']
  readonly audience: readonly Audience[]
  readonly themes: readonly Part<Theme>[]
  readonly questions: readonly Part<Question>[]
  readonly measures: readonly Part<Measure>[]
  /** Ids and their paths, including those of the parts left out. */
  readonly ids: Readonly<Record<'themes' | 'questions' | 'measures', readonly Part<string>[]>>
  /** Ids that questions cite, including the questions left out. */
  readonly cited: { readonly themes: ReadonlySet<unknown>; readonly measures: ReadonlySet<unknown> }
}

/** The parts of a value, without those in which the schema found a fault. */
export function partsOf(value: unknown, faults: readonly Fault[]): Parts {
  const questions = listAt(value, ['questions'])
  const audienceFaulty = faults.some(({ at }) => at[0] === 'audience')
  return {
    whole: faults.length === 0,
    format: valueAt(value, ['format']) === latestFormat ? latestFormat : undefined,
    audience: audienceFaulty ? audiences : (listAt(value, ['audience']) as Audience[]),
    themes: soundParts(value, 'themes', faults),
    questions: soundParts(value, 'questions', faults),
    measures: soundParts(value, 'measures', faults),
    ids: { themes: idsIn(value, 'themes'), questions: idsIn(value, 'questions'), measures: idsIn(value, 'measures') },
    cited: {
      themes: new Set(questions.map((question) => valueAt(question, ['theme']))),
      measures: new Set(questions.flatMap((question) => listAt(question, ['measures']))),
    },
  }
}

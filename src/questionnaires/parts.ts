import { type Fault, type Path, valueAt } from './fault.ts'
import {
  type Audience,
  audiences,
  latestFormat,
  type Measure,
  type Question,
  type Questionnaire,
  type Theme,
} from './schema.ts'

/** A part of a questionnaire, and its path. */
export interface Part<Thing> {
  readonly at: Path
  readonly thing: Thing
}

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
  const faulty = new Set(faults.map(({ at }) => at.slice(0, 2).join('.')))
  // A part without a fault of shape has its type.
  const sound = <Thing>(list: string): Part<Thing>[] =>
    listAt(value, [list]).flatMap((thing, index) => {
      return faulty.has(`${list}.${index}`) ? [] : [{ at: [list, index], thing: thing as Thing }]
    })
  const questions = listAt(value, ['questions'])
  const audienceFaulty = faults.some(({ at }) => at[0] === 'audience')
  return {
    whole: faults.length === 0,
    format: valueAt(value, ['format']) === latestFormat ? latestFormat : undefined,
    audience: audienceFaulty ? audiences : (listAt(value, ['audience']) as Audience[]),
    themes: sound('themes'),
    questions: sound('questions'),
    measures: sound('measures'),
    ids: { themes: idsIn(value, 'themes'), questions: idsIn(value, 'questions'), measures: idsIn(value, 'measures') },
    cited: {
      themes: new Set(questions.map((question) => valueAt(question, ['theme']))),
      measures: new Set(questions.flatMap((question) => listAt(question, ['measures']))),
    },
  }
}

/** The list at a path; empty when there is none. */
export function listAt(value: unknown, path: Path): unknown[] {
  const list = valueAt(value, path)
  return Array.isArray(list) ? list : []
}

function idsIn(value: unknown, list: string): Part<string>[] {
  return listAt(value, [list]).flatMap((member, index) => {
    const id = valueAt(member, ['id'])
    return typeof id === 'string' ? [{ at: [list, index, 'id'], thing: id }] : []
  })
}

export function isNamed(ids: readonly Part<string>[], id: string): boolean {
  return ids.some(({ thing }) => thing === id)
}

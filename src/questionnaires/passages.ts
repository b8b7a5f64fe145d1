import type { Change, Equivalence } from './equivalence-schema.ts'

/** How the answers to one old question become answers to one new question. */
export interface Rule {
  readonly source: string
  readonly target: string
  /** Answer of the old question -> answer of the new one; `same` when every answer carries over unchanged. */
  readonly answers: 'same' | Readonly<Record<string, string>>
}

/** One line of an equivalence of any kind: old questions, the new questions they become, and the rules between them. */
export interface Passage {
  readonly sources: readonly string[]
  /** The first target gets the comments. */
  readonly targets: readonly string[]
  readonly rules: readonly Rule[]
  /** What the person is told; absent when the question is kept. */
  readonly note?: string
}

/** An equivalence line by line: kept questions, then changes, in the order of the file. */
export function passagesOf({ kept, changes }: Pick<Equivalence, 'kept' | 'changes'>): Passage[] {
  return [...kept.map((id) => asItIs(id, id)), ...changes.map(passageOf)]
}

function passageOf(change: Change): Passage {
  const { note } = change
  switch (change.change) {
    case 'reworded':
      return { ...asItIs(change.from, change.to), note }
    case 'changed':
      return passage([change.from], [change.to], note, [
        { source: change.from, target: change.to, answers: change.answers },
      ])
    case 'split': {
      const rules = Object.entries(change.answers).map(([target, answers]) => ({
        source: change.from,
        target,
        answers,
      }))
      return passage([change.from], change.to, note, rules)
    }
    case 'merged': {
      const rules = Object.entries(change.answers).map(([source, answers]) => ({ source, target: change.to, answers }))
      return passage(change.from, [change.to], note, rules)
    }
    case 'removed':
      return passage([change.from], [], note, [])
    case 'added':
      return passage([], [change.to], note, [])
  }
}

function asItIs(source: string, target: string): Passage {
  return { sources: [source], targets: [target], rules: [{ source, target, answers: 'same' }] }
}

/** A rule that names no answer is left out, because it carries nothing over. */
function passage(
  sources: readonly string[],
  targets: readonly string[],
  note: string,
  rules: readonly Rule[],
): Passage {
  return { sources, targets, note, rules: rules.filter(({ answers }) => Object.keys(answers).length > 0) }
}

import { regionalKindWords, regionalStateWords } from '#messages'
import type { Axis, FieldChange } from '#regional-plan'
import { dayOrToComplete, eurosWords, indicatorKeyWords, orToComplete } from './action-words.ts'

/** What a field held before a change, and what it held after, in words. */
export function changedValueWords(change: FieldChange, axes: readonly Axis[]): { before: string; after: string } {
  switch (change.field) {
    case 'axisId':
      return both(change, (id) => axes.find((axis) => axis.id === id)?.title ?? 'un axe retiré')
    case 'kind':
      return both(change, (kind) => regionalKindWords[kind])
    case 'state':
      return both(change, (state) => regionalStateWords[state])
    case 'startsOn':
    case 'endsOn':
      return both(change, dayOrToComplete)
    case 'progressPercent':
      return both(change, (percent) => (percent === null ? orToComplete('') : `${percent}\u00A0%`))
    case 'budgetEuros':
      return both(change, eurosWords)
    case 'indicators':
      return both(change, (keys) => (keys.length === 0 ? 'aucun' : keys.map(indicatorKeyWords).join(', ')))
    case 'stages':
      return both(change, (stages) =>
        stages.length === 0
          ? 'aucune'
          : stages
              .map(({ title, doneOn }) => (doneOn === null ? title : `${title} (${dayOrToComplete(doneOn)})`))
              .join(', '),
      )
    default:
      return both<string>(change, orToComplete)
  }
}

function both<Value>(
  { before, after }: { readonly before: Value; readonly after: Value },
  words: (value: Value) => string,
) {
  return { before: words(before), after: words(after) }
}

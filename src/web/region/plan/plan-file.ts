import { regionalFieldWords, regionalKindWords } from '#messages'
import { progressOf, type RegionalAction, type RegionalPlan } from '#regional-plan'
import { indicatorKeyWords, orToComplete, sourceWords, stateWords } from './action-words.ts'
import type { LinkedFigures } from './linked-figures.ts'
import { templateTitleIn } from './template-title.ts'

const raci = ['lead', 'contributors', 'consulted', 'informed'] as const

export const planHead = [
  regionalFieldWords.axisId,
  regionalFieldWords.title,
  regionalFieldWords.kind,
  regionalFieldWords.detail,
  ...raci.map((field) => regionalFieldWords[field]),
  regionalFieldWords.startsOn,
  regionalFieldWords.endsOn,
  regionalFieldWords.state,
  'Avancement (%)',
  'Budget (euros)',
  regionalFieldWords.stages,
  regionalFieldWords.indicators,
  'Origine',
]

/** The actions as rows of a file, axis by axis. What nobody has said is « à compléter », never empty, never zero. */
export function planRows(plan: RegionalPlan, figures: LinkedFigures): (string | number)[][] {
  const titleOf = templateTitleIn(plan.templates)
  return plan.axes.flatMap(({ axis, actions }) =>
    actions.map((action) => [
      axis.title,
      action.title,
      regionalKindWords[action.kind],
      action.detail,
      ...raci.map((field) => orToComplete(action[field])),
      orToComplete(action.startsOn ?? ''),
      orToComplete(action.endsOn ?? ''),
      stateWords(action, plan.today),
      progressOf(action) ?? orToComplete(''),
      action.budgetEuros ?? orToComplete(''),
      stagesOf(action),
      indicatorsOf(action, figures),
      sourceWords(action, titleOf),
    ]),
  )
}

function stagesOf({ stages }: RegionalAction): string {
  return stages.map(({ title, doneOn }) => `${title}\u00A0: ${doneOn ?? 'à venir'}`).join('\n')
}

function indicatorsOf({ indicators }: RegionalAction, figures: LinkedFigures): string {
  return indicators
    .map((key) => {
      const figure = figures.get(key)
      return figure ? `${figure.title}\u00A0: ${figure.value}` : indicatorKeyWords(key)
    })
    .join('\n')
}

import { keyOf, type NamedFigures, showFigures } from '#indicators'
import { figureValueWords, indicatorTitle, movementWords } from '#messages'
import type { Programme } from '#questionnaires'
import type { RegionalAction } from '#regional-plan'
import type { AppContext } from '../../../app.ts'
import { paths } from '../../paths.ts'
import { ofList } from '../../ui/lists/list-only.view.ts'

/** An indicator beside an action: its value today, and what it did in a year. */
export interface LinkedFigure {
  readonly key: string
  readonly title: string
  readonly value: string
  readonly movement: string
  /** Where the list behind the value is: that of the same structures. */
  readonly address: string
  /** Whether a list stands behind the value. */
  readonly isListed: boolean
}

interface Asked {
  readonly region: string
  /** Id of a kept list. */
  readonly list?: string | undefined
}

export type LinkedFigures = ReadonlyMap<string, LinkedFigure>

/** The figures, with the list of structures that they are restricted to and those to choose from. */
export interface PlanFigures {
  readonly linked: LinkedFigures
  readonly list: string | undefined
  readonly lists: NamedFigures['lists']
}

/**
 * The figures of the indicators that some actions name: those of the region, or of the territory of an animator. Nothing is
 * computed when no action names any.
 */
export async function readLinkedFigures(
  account: AppContext,
  { region, list }: Asked,
  actions: readonly Pick<RegionalAction, 'indicators'>[],
): Promise<PlanFigures> {
  const keys = [...new Set(actions.flatMap(({ indicators }) => indicators))]
  if (keys.length === 0 && list === undefined) return { linked: new Map(), list, lists: [] }
  const { programme, figures, lists } = await showFigures(account, { region, list, keys })
  const linked = new Map(
    figures.map((each) => [keyOf(each.indicator), linkedFigure(programme, each, { region, list })]),
  )
  return { linked, list, lists: keys.length === 0 ? [] : lists }
}

function linkedFigure(
  programme: Programme,
  { indicator, now, before }: NamedFigures['figures'][number],
  { region, list }: Asked,
): LinkedFigure {
  return {
    key: keyOf(indicator),
    title: indicatorTitle(indicator, programme),
    value: figureValueWords(indicator, now),
    address: `${paths.indicator(region, keyOf(indicator))}${ofList(list)}`,
    movement: movementWords(indicator, now, before),
    isListed: indicator.sight === 'named' && now.units > 0,
  }
}

import { keyOf, type NamedFigures, showFigures } from '#indicators'
import { figureValueWords, indicatorTitle, movementWords } from '#messages'
import type { Programme } from '#questionnaires'
import type { RegionalAction } from '#regional-plan'
import type { AppContext } from '../../../app.ts'

/** An indicator beside an action: its value today, and what it did in a year. */
export interface LinkedFigure {
  readonly key: string
  readonly title: string
  readonly value: string
  readonly movement: string
  /** Whether a list stands behind the value. */
  readonly isListed: boolean
}

export type LinkedFigures = ReadonlyMap<string, LinkedFigure>

/**
 * The figures of the indicators that some actions name: those of the region, or of the territory of an animator. Nothing is
 * computed when no action names any.
 */
export async function readLinkedFigures(
  account: AppContext,
  region: string,
  actions: readonly Pick<RegionalAction, 'indicators'>[],
): Promise<LinkedFigures> {
  const keys = [...new Set(actions.flatMap(({ indicators }) => indicators))]
  if (keys.length === 0) return new Map()
  const { programme, figures } = await showFigures(account, { region, keys })
  return new Map(figures.map((each) => [keyOf(each.indicator), linkedFigure(programme, each)]))
}

function linkedFigure(programme: Programme, { indicator, now, before }: NamedFigures['figures'][number]): LinkedFigure {
  return {
    key: keyOf(indicator),
    title: indicatorTitle(indicator, programme),
    value: figureValueWords(indicator, now),
    movement: movementWords(indicator, now, before),
    isListed: indicator.sight === 'named' && now.units > 0,
  }
}

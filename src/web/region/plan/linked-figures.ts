import type { Context } from 'hono'
import { type IndicatorFigures, keyOf, type RegionIndicators, showIndicators } from '#indicators'
import { figureValueWords, indicatorTitle, movementWords } from '#messages'
import type { RegionalAction } from '#regional-plan'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'

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
  app: App,
  context: Context,
  actions: readonly Pick<RegionalAction, 'indicators'>[],
): Promise<LinkedFigures> {
  if (actions.every(({ indicators }) => indicators.length === 0)) return new Map()
  const account = await accountContext(app, context)
  const shown = await showIndicators(account, { region: context.req.param('region') ?? '', cut: 'kind' })
  return new Map(shown.figures.map((each) => [keyOf(each.indicator), linkedFigure(shown, each)]))
}

function linkedFigure({ programme }: RegionIndicators, { indicator, now, before }: IndicatorFigures): LinkedFigure {
  return {
    key: keyOf(indicator),
    title: indicatorTitle(indicator, programme),
    value: figureValueWords(indicator, now),
    movement: movementWords(indicator, now, before),
    isListed: indicator.sight === 'named' && now.units > 0,
  }
}

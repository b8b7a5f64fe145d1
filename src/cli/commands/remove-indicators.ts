import { figureTerritories, type OpenedSeriesImport, openSeriesImport, prepareRemoval, removeSeries } from '#indicators'
import { AppError, dayFault, operator, readTypedDay } from '#kernel'
import { calendarDayWords, sentence, seriesTerritoryWords, seriesValueWords } from '#messages'
import type { Command } from '../command.ts'
import { givenRegion } from '../given-region.ts'

/** Removes imported figures, as the page of a region does. Without an indicator, it lists what can be removed. */
export const removeIndicators: Command = {
  words: 'remove indicators',
  data: 'existing',
  usage: '[indicateur] --region <code INSEE> [--day <jour>] [--territory <nom>] [--dry-run]',
  summary:
    'retire les chiffres importés d’un indicateur pour un jour\u00A0; sans indicateur, écrit la liste de ceux qui sont importés et ne retire rien',
  options: {
    region: { type: 'string' },
    day: { type: 'string' },
    territory: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run({ positionals: [indicator], values, app, streams }) {
    const { day, territory } = values
    const region = givenRegion(values.region)
    const context = app.contextFor(operator, 'command')
    const opened = await openSeriesImport(context, { region })
    const { kept, territories } = opened
    if (indicator === undefined) {
      for (const one of kept) streams.out(`${one.indicator} ; ${one.day} ; ${one.points.length}`)
      return 0
    }
    const asked = {
      region,
      indicator,
      day: givenDay(day, indicator),
      ...(typeof territory === 'string' ? { territory: territoryOf(territory, opened) } : {}),
    }
    const { points, state } = await prepareRemoval(context, asked)
    if (points.length === 0) throw new AppError('invalid', 'series-not-imported')
    const names = new Map(territories.map(({ id, name }) => [id, name]))
    for (const point of points)
      streams.out(
        `${point.indicator}, ${seriesTerritoryWords(names, point.territory)}, ${calendarDayWords(point.day)} : ${seriesValueWords(point)} (${point.source})`,
      )
    const isRemoved = values['dry-run'] !== true
    if (isRemoved) await removeSeries(context, { ...asked, state })
    streams.out(sentence(isRemoved ? 'series-removed' : 'series-removable', { points: points.length }))
    return 0
  },
}

/** A removal names its day: figures of other days stay. */
function givenDay(typed: string | boolean | undefined, indicator: string): string {
  if (typeof typed !== 'string') throw new AppError('invalid', 'command-day-missing', { values: { indicator } })
  const day = readTypedDay(typed)
  if (dayFault(day)) throw new AppError('invalid', 'series-day-faulty', { values: { value: typed } })
  return day
}

/** `region` is the figure of the whole region. */
function territoryOf(typed: string, { territories, aliases }: OpenedSeriesImport): string {
  const found = figureTerritories(territories, aliases)(typed === 'region' ? '' : typed)
  if ('code' in found) throw new AppError('invalid', found.code, { values: found.values })
  return found.id
}

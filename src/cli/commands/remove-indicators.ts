import { type OpenedSeriesImport, openSeriesImport, prepareRemoval, removeSeries, territoryNamed } from '#indicators'
import { AppError, operator, readTypedDay } from '#kernel'
import { calendarDayWords, sentence, seriesTerritoryWords, seriesValueWords } from '#messages'
import type { Command } from '../command.ts'

/** Removes imported figures, as the page of a region does. Without an indicator, it lists what can be removed. */
export const removeIndicators: Command = {
  words: 'remove indicators',
  data: 'existing',
  usage: '[indicateur] --region <code INSEE> [--day <jour>] [--territory <nom>] [--dry-run]',
  summary: 'retire des chiffres importés ; sans indicateur, écrit la liste de ceux qui le sont et ne retire rien',
  options: {
    region: { type: 'string' },
    day: { type: 'string' },
    territory: { type: 'string' },
    'dry-run': { type: 'boolean' },
  },
  async run({ positionals: [indicator], values, app, streams }) {
    const { region, day = '', territory } = values
    if (typeof region !== 'string') throw new AppError('invalid', 'command-region-missing')
    const context = app.contextFor(operator, 'command')
    const { kept, territories } = await openSeriesImport(context, { region })
    if (indicator === undefined) {
      for (const one of kept) streams.out(`${one.indicator} ; ${one.day} ; ${one.points.length}`)
      return 0
    }
    const asked = {
      region,
      indicator,
      day: readTypedDay(String(day)),
      ...(typeof territory === 'string' ? { territory: territoryOf(territory, territories) } : {}),
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

/** `region` is the figure of the whole region. */
function territoryOf(typed: string, territories: OpenedSeriesImport['territories']): string {
  const found = typed === 'region' ? '' : territoryNamed(typed, territories)
  if (found === undefined) throw new AppError('invalid', 'series-territory-unknown', { values: { territory: typed } })
  return found
}

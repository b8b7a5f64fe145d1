import { openAcrossComparison, openRegionComparison, type PublishedComparison, withdrawFigures } from '#comparison'
import { AppError, operator } from '#kernel'
import { sentence } from '#messages'
import type { AppContext } from '../../../app.ts'
import type { Command } from '../../command.ts'
import { areaGiven } from './given.ts'

/** Withdraws figures that were published: a region does it on its page, nobody but the operator across regions. */
export const comparisonWithdraw: Command = {
  words: 'comparison withdraw',
  data: 'existing',
  usage: '<region> [chiffre] [--all]',
  summary: 'cache pour toujours un chiffre publié, ou tous ; sans chiffre, écrit le nom de chacun et ne cache rien',
  options: { all: { type: 'boolean' } },
  async run({ app, positionals, values, streams }) {
    const area = areaGiven(positionals[0])
    const figure = positionals[1]
    const context = app.contextFor(operator, 'command')
    if (figure === undefined && !values.all) {
      const { cells } = await publishedIn(context, area)
      for (const { key } of cells.filter(({ figures }) => figures !== null)) streams.out(key)
      streams.err(sentence('comparison-nothing-withdrawn'))
      return 1
    }
    await withdrawFigures(context, { area, cell: values.all ? null : (figure ?? '') })
    streams.out(sentence('comparison-withdrawn'))
    return 0
  },
}

async function publishedIn(context: AppContext, area: string): Promise<PublishedComparison> {
  const comparison =
    area === 'FR'
      ? (await openAcrossComparison(context, {})).comparison
      : await openRegionComparison(context, { region: area })
  if (!comparison?.release) throw new AppError('invalid', 'comparison-nothing-published', { values: { area } })
  return comparison
}

import { prepareRelease, publishRelease } from '#comparison'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../../command.ts'
import { areaGiven, seenGiven } from './given.ts'

/** Publishes a release, for ever. The word stands for what `comparison prepare` showed. */
export const comparisonPublish: Command = {
  words: 'comparison publish',
  data: 'existing',
  usage: '<region> [mot]',
  summary: 'publie la comparaison ; avec le mot que donne comparison prepare, refuse si elle montrerait autre chose',
  async run({ app, positionals, streams }) {
    const area = areaGiven(positionals[0])
    const given = seenGiven(positionals[1])
    const context = app.contextFor(operator, 'command')
    const seen = given ?? (await prepareRelease(context, { area })).seen
    const { id } = await publishRelease(context, { area, seen })
    streams.out(sentence('comparison-published', { release: id }))
    return 0
  },
}

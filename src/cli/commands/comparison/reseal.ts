import { resealReleases } from '#comparison'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../../command.ts'
import { areaGiven } from './given.ts'

/** Seals the releases of an area again with the key of this server. */
export const comparisonReseal: Command = {
  words: 'comparison reseal',
  data: 'existing',
  usage: '<region>',
  summary: 'scelle de nouveau les publications après la perte de leur clé ou un changement de serveur',
  opens: 'drafts',
  async run({ app, positionals, streams }) {
    const area = areaGiven(positionals[0])
    await resealReleases(app.contextFor(operator, 'command'), { area })
    streams.out(sentence('comparison-resealed'))
    return 0
  },
}

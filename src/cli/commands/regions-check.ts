import { checkRegions } from '#indicators'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../command.ts'
import { faultText } from '../fault-text.ts'

/** Lists every fault of the content of the regions, one per line. */
export const regionsCheck: Command = {
  words: 'regions check',
  usage: '',
  summary: 'vérifie les contenus des régions : départements, territoires et leurs autres noms, instances',
  opens: 'drafts',
  async run({ app, streams }) {
    const context = app.contextFor(operator, 'command')
    const { files, issues } = await checkRegions(context, {})
    for (const issue of issues) streams.out(faultText(issue, context.regionFolder))
    streams.err(sentence('regions-count', { faults: issues.length, files }))
    return issues.length > 0 ? 1 : 0
  },
}

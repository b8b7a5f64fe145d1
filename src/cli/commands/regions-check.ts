import { checkRegions } from '#indicators'
import { operator } from '#kernel'
import { printCheck } from '../check-report.ts'
import type { Command } from '../command.ts'

/** Lists every fault of the content of the regions, one per line. */
export const regionsCheck: Command = {
  words: 'regions check',
  usage: '',
  summary: 'vérifie les contenus des régions : départements, territoires et leurs autres noms, instances',
  opens: 'drafts',
  async run({ app, streams }) {
    const context = app.contextFor(operator, 'command')
    return printCheck(await checkRegions(context, {}), context.regionFolder, 'regions-count', streams)
  },
}

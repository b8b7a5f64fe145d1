import { exportPublished } from '#comparison'
import { operator } from '#kernel'
import type { Command } from '../../command.ts'
import { writeOutput } from '../../output-file.ts'
import { releaseGiven } from './given.ts'

/** Writes everything that was published up to a release, as JSON. */
export const comparisonExport: Command = {
  words: 'comparison export',
  data: 'existing',
  usage: '<release> [-o <published.json>]',
  summary:
    'écrit tout ce qui a été publié jusqu’à une publication (par exemple 32-R2), pour que chacun puisse l’attaquer',
  options: { output: { type: 'string', short: 'o' } },
  async run({ app, positionals, values, streams }) {
    const release = releaseGiven(positionals[0])
    const { file } = await exportPublished(app.contextFor(operator, 'command'), { release })
    const text = `${JSON.stringify(file)}\n`
    streams.out(
      values.output ? await writeOutput(String(values.output), new TextEncoder().encode(text)) : text.trimEnd(),
    )
    return 0
  },
}

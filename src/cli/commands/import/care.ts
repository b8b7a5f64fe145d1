import { importCare as importFile, largestCareFileBytes as largestBytes, prepareCareImport } from '#care'
import { AppError, operator } from '#kernel'
import { careImportLines } from '#messages'
import { readColumnedFile } from '../../columned-file.ts'
import type { Command } from '../../command.ts'
import { givenRegion } from '../../given-region.ts'

/** Records candidates to the programme CaRE, their applications, or shares of activity, as a CSV says. */
export const importCare: Command = {
  words: 'import care',
  data: 'filled',
  usage: '<fichier> [--region <code INSEE>] [--dry-run]',
  summary: 'enregistre des candidatures CaRE, ou des parts d’activité, depuis un CSV',
  options: { region: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run({ positionals: [path], values, app, streams }) {
    if (!path) throw new AppError('invalid', 'command-file-missing')
    const bytes = await readColumnedFile(path, largestBytes)
    const request = { bytes, ...(values.region === undefined ? {} : { region: givenRegion(values.region) }) }
    const context = app.contextFor(operator, 'command')
    const dryRun = values['dry-run'] === true
    const report = await prepareCareImport(context, request)
    const isFaulty = report.issues.length > 0
    const done = dryRun || isFaulty ? report : await importFile(context, request)
    for (const line of careImportLines(done, dryRun || isFaulty)) streams.out(line)
    return isFaulty ? 1 : 0
  },
}

import {
  importTerritories as importFile,
  largestTerritoryFileBytes as largestBytes,
  prepareTerritories,
} from '#directory'
import { AppError, operator } from '#kernel'
import { readColumnedFile } from '../../columned-file.ts'
import type { Command } from '../../command.ts'
import { givenRegion } from '../../given-region.ts'
import { territoryReportLines } from '../../territory-report.ts'

/** Puts the structures of a region into its territories, as a CSV says. */
export const importTerritories: Command = {
  words: 'import territories',
  data: 'filled',
  usage: '<fichier> --region <code INSEE> [--dry-run] [--accept-partial]',
  summary: 'place les structures d’une région dans ses territoires : CSV de colonnes finess et territoire',
  options: { region: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'accept-partial': { type: 'boolean' } },
  async run({ positionals: [path], values, app, streams }) {
    if (!path) throw new AppError('invalid', 'command-file-missing')
    const region = givenRegion(values.region)
    const bytes = await readColumnedFile(path, largestBytes)
    const wanted = { region, bytes }
    const context = app.contextFor(operator, 'command')
    const dryRun = values['dry-run'] === true
    const report = dryRun
      ? await prepareTerritories(context, wanted)
      : await importFile(context, { ...wanted, acceptPartial: values['accept-partial'] === true })
    for (const line of territoryReportLines(report, dryRun)) streams.out(line)
    return dryRun && report.refused.length > 0 ? 1 : 0
  },
}

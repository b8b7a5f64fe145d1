import { importSeries, largestSeriesFileBytes as largestBytes, prepareSeries } from '#indicators'
import { AppError, operator } from '#kernel'
import { sentence } from '#messages'
import { readColumnedFile } from '../../columned-file.ts'
import type { Command } from '../../command.ts'
import { givenRegion } from '../../given-region.ts'

/** Imports figures of a region from elsewhere, shown beside the computed ones with their source. */
export const importIndicators: Command = {
  words: 'import indicators',
  data: 'filled',
  usage: '<fichier> --region <code INSEE> --source <texte> [--dry-run]',
  summary: 'importe des chiffres d’une région : CSV indicateur;territoire;date;numerateur;denominateur',
  options: { region: { type: 'string' }, source: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  async run({ positionals: [path], values, app, streams }) {
    if (!path) throw new AppError('invalid', 'command-file-missing')
    const region = givenRegion(values.region)
    const bytes = await readColumnedFile(path, largestBytes)
    const source = typeof values.source === 'string' ? values.source : ''
    const asked = { region, source, bytes }
    const context = app.contextFor(operator, 'command')
    const { points, issues } = await prepareSeries(context, asked)
    for (const { path, code, values: said } of issues)
      streams.out(`${path === 'source' ? '--source' : path} : ${sentence(code, said)}`)
    const isWritten = values['dry-run'] !== true && issues.length === 0
    if (isWritten) await importSeries(context, asked)
    streams.out(
      sentence(isWritten ? 'series-imported' : 'series-read', { points: points.length, faults: issues.length }),
    )
    return issues.length > 0 ? 1 : 0
  },
}

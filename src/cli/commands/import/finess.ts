import { type ImportReport, importFiness as importFile } from '#directory'
import { AppError, operator } from '#kernel'
import type { Command } from '../../command.ts'
import { finessReportLines } from '../../finess-report.ts'

/** Brings the register of structures up to date with a FINESS file. */
export const importFiness: Command = {
  words: 'import finess',
  data: 'filled',
  usage: '<fichier> [--region <code INSEE>] [--accept-closures] [--accept-older]',
  summary: 'met à jour le registre des structures : CSV classique ou JSON FINESS+, compressé ou non',
  options: { region: { type: 'string' }, 'accept-closures': { type: 'boolean' }, 'accept-older': { type: 'boolean' } },
  async run({ positionals: [path], values, app, streams }) {
    if (!path) throw new AppError('invalid', 'command-file-missing')
    const region = typeof values.region === 'string' ? values.region : undefined
    const acceptClosures = values['accept-closures'] === true
    const acceptOlder = values['accept-older'] === true
    streams.err('Lecture du fichier… (une demi-minute pour un fichier FINESS+ national)')
    const request = { path, region, acceptClosures, acceptOlder }
    const report: ImportReport = await importFile(app.contextFor(operator, 'command'), request)
    for (const line of finessReportLines(report)) streams.out(line)
    return 0
  },
}

import { AppError, operator } from '#kernel'
import { printParticipationReport, printRegion } from '#reports'
import type { Command } from '../../command.ts'
import { writeOutput } from '../../output-file.ts'
import { readRegionTarget, regionOptions } from './region-target.ts'

/** Writes the PDF report of a region, in one of its two editions. */
export const reportRegion: Command = {
  words: 'report region',
  data: 'existing',
  usage: '<code INSEE> -o out.pdf [--edition interne|diffusable] [--year <année>]',
  summary:
    'écrit le rapport PDF d’une région\u00A0: interne (par défaut) nomme des structures, diffusable n’en nomme aucune',
  options: { ...regionOptions, edition: { type: 'string' } },
  async run({ positionals, values, app, streams }) {
    const { output, ...asked } = readRegionTarget(positionals, values)
    const context = app.contextFor(operator, 'command')
    const { pdf } = await printerOf(values.edition ?? 'interne')(context, asked)
    streams.out(await writeOutput(output, pdf))
    return 0
  },
}

function printerOf(edition: string | boolean) {
  if (edition === 'interne') return printRegion
  if (edition === 'diffusable') return printParticipationReport
  throw new AppError('invalid', 'command-edition-unknown', { values: { edition: String(edition) } })
}

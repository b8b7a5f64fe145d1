import { extname } from 'node:path'
import { exportIndicators } from '#indicators'
import { AppError, operator } from '#kernel'
import { regionCsv, regionWorkbook } from '#reports'
import type { Command } from '../../command.ts'
import { writeChunks } from '../../output-file.ts'
import { readRegionTarget, regionOptions } from './region-target.ts'

/** Writes the figures of a region and one row for each structure: a workbook, or CSV where the name of the file ends so. */
export const exportRegion: Command = {
  words: 'export region',
  data: 'existing',
  usage: '<code INSEE> -o out.xlsx [--year <année>]',
  summary:
    'écrit les indicateurs d’une région, une ligne par structure et les définitions\u00A0; un nom en .csv ne donne que les lignes',
  options: regionOptions,
  async run({ positionals, values, app, streams }) {
    const { output, ...asked } = readRegionTarget(positionals, values)
    const ending = extname(output).toLowerCase()
    if (ending !== '.csv' && ending !== '.xlsx')
      throw new AppError('invalid', 'export-ending-unknown', { values: { file: output } })
    const exported = await exportIndicators(app.contextFor(operator, 'command'), asked)
    const chunks = ending === '.csv' ? regionCsv(exported) : regionWorkbook(exported)
    streams.out(await writeChunks(output, chunks))
    return 0
  },
}

import { operator } from '#kernel'
import { writeWorkbook } from '#workbook'
import type { Command } from '../../command.ts'
import { writeOutput } from '../../output-file.ts'
import { questionnaireUsage, readQuestionnaireTarget } from '../../target.ts'

/** Writes a questionnaire as a workbook, to be filled in offline. */
export const workbookExport: Command = {
  words: 'workbook export',
  usage: `${questionnaireUsage} -o out.xlsx`,
  summary: 'écrit le classeur à remplir sans réseau (tableur)',
  options: { audience: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run({ positionals, values, app, streams }) {
    const { wanted, output } = readQuestionnaireTarget(positionals, values)
    const { bytes } = await writeWorkbook(app.contextFor(operator, 'command'), wanted)
    streams.out(await writeOutput(output, bytes))
    return 0
  },
}

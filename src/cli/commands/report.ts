import { AppError, operator } from '#kernel'
import { printAnswers } from '#reports'
import { readAnswersFile } from '../answers-file.ts'
import type { Command } from '../command.ts'
import { writeOutput } from '../output-file.ts'
import { answersUsage, readTarget } from '../target.ts'

/** Writes the PDF report of a set of answers. */
export const report: Command = {
  words: 'report',
  usage: `${answersUsage} -o out.pdf [--structure <nom>]`,
  summary: 'écrit le rapport PDF de ces réponses',
  options: { audience: { type: 'string' }, output: { type: 'string', short: 'o' }, structure: { type: 'string' } },
  async run({ positionals, values, app, streams }) {
    const target = readTarget(positionals, values)
    const output = values.output
    if (typeof output !== 'string') throw new AppError('invalid', 'command-output-missing')
    const answers = await readAnswersFile(target.file)
    const structureName = typeof values.structure === 'string' ? values.structure : undefined
    const pdf = await printAnswers(app.contextFor(operator, 'command'), { ...target.wanted, answers, structureName })
    streams.out(await writeOutput(output, pdf))
    return 0
  },
}

import { operator } from '#kernel'
import { printQuestionnaire } from '#reports'
import type { Command } from '../../command.ts'
import { writeOutput } from '../../output-file.ts'
import { questionnaireUsage, readQuestionnaireTarget } from '../../target.ts'

/** Prints a blank questionnaire, to be filled in with a pen. */
export const questionnairesPrint: Command = {
  words: 'questionnaires print',
  usage: `${questionnaireUsage} -o out.pdf`,
  summary: 'écrit le questionnaire vierge à imprimer (PDF)',
  options: { audience: { type: 'string' }, output: { type: 'string', short: 'o' } },
  async run({ positionals, values, app, streams }) {
    const { wanted, output } = readQuestionnaireTarget(positionals, values)
    const pdf = await printQuestionnaire(app.contextFor(operator, 'command'), wanted)
    streams.out(await writeOutput(output, pdf))
    return 0
  },
}

import { scoreAnswers, scoreDocument } from '#assessment'
import { operator } from '#kernel'
import { readAnswersFile } from '../answers-file.ts'
import type { Command } from '../command.ts'
import { answersUsage, readTarget } from '../target.ts'

/** Prints the score of a set of answers, with its explanation, as JSON. */
export const score: Command = {
  words: 'score',
  usage: answersUsage,
  summary: 'note des réponses et donne le calcul complet, en JSON',
  options: { audience: { type: 'string' } },
  async run({ positionals, values, app, streams }) {
    const target = readTarget(positionals, values)
    const answers = await readAnswersFile(target.file)
    const { diagnosis } = await scoreAnswers(app.contextFor(operator, 'command'), { ...target.wanted, answers })
    streams.out(JSON.stringify(scoreDocument(diagnosis), null, 2))
    return 0
  },
}

import { operator } from '#kernel'
import { sentence } from '#messages'
import { type ListedQuestionnaire, listQuestionnaires } from '#questionnaires'
import { aligned } from '../../aligned.ts'
import type { Command } from '../../command.ts'

const headings = ['identifiant', 'version', 'état', 'pour', 'questions', 'durée', 'reprend', 'titre']

/** Prints one line for each version of each questionnaire. */
export const questionnairesList: Command = {
  words: 'questionnaires list',
  usage: '',
  summary: 'liste les questionnaires, brouillons compris',
  opens: 'drafts',
  async run({ app, streams }) {
    const { questionnaires, faulty } = await listQuestionnaires(app.contextFor(operator, 'command'), {})
    for (const line of aligned([headings, ...questionnaires.map(cellsOf)])) streams.out(line)
    for (const file of faulty) streams.err(sentence('list-faulty-file', { file }))
    return 0
  },
}

function cellsOf({ questionnaire, released, from = '' }: ListedQuestionnaire): string[] {
  const { id, version, title, audience, questions, durationMinutes } = questionnaire
  const state = released ? 'publié' : 'brouillon'
  return [id, version, state, audience.join(', '), `${questions.length}`, `${durationMinutes} min`, from, title]
}

import { operator } from '#kernel'
import { sentence } from '#messages'
import { writeEditorSchema } from '#questionnaires'
import type { Command } from '../command.ts'

/** Writes what editors need to help those who write questionnaires. */
export const questionnairesSchema: Command = {
  words: 'questionnaires schema',
  usage: '',
  summary: 'écrit schema.json, qui aide les éditeurs de texte à compléter les questionnaires',
  opens: 'drafts',
  async run({ app, streams }) {
    const { path } = await writeEditorSchema(app.contextFor(operator, 'command'), {})
    streams.out(sentence('schema-written', { path }))
    return 0
  },
}

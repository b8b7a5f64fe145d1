import { operator } from '#kernel'
import { sentence } from '#messages'
import { writeEditorSchema } from '#questionnaires'
import type { Command } from '../../command.ts'

/** Writes the JSON schemas with which text editors help the authors of questionnaires. */
export const questionnairesSchema: Command = {
  words: 'questionnaires schema',
  usage: '',
  summary: 'écrit les schémas qui aident les éditeurs de texte à compléter les questionnaires et les équivalences',
  opens: 'drafts',
  async run({ app, streams }) {
    const { paths } = await writeEditorSchema(app.contextFor(operator, 'command'), {})
    for (const path of paths) streams.out(sentence('schema-written', { path }))
    return 0
  },
}

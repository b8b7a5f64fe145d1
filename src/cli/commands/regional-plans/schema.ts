import { operator } from '#kernel'
import { sentence } from '#messages'
import { writePlanTemplateSchema } from '#regional-plan'
import type { Command } from '../../command.ts'

/** Writes the JSON schema with which text editors help the authors of models of regional plans. */
export const regionalPlansSchema: Command = {
  words: 'regional-plans schema',
  usage: '',
  summary: 'écrit le schéma qui aide les éditeurs de texte à compléter les modèles de plans régionaux',
  opens: 'drafts',
  async run({ app, streams }) {
    const { path } = await writePlanTemplateSchema(app.contextFor(operator, 'command'), {})
    streams.out(sentence('schema-written', { path }))
    return 0
  },
}

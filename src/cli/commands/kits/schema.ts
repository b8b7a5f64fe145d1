import { writeKitSchema } from '#exercise-conduct'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../../command.ts'

/** Writes the JSON schema with which text editors help the authors of kits. */
export const kitsSchema: Command = {
  words: 'kits schema',
  usage: '',
  summary: 'écrit le schéma qui aide les éditeurs de texte à compléter les kits',
  opens: 'drafts',
  async run({ app, streams }) {
    const { path } = await writeKitSchema(app.contextFor(operator, 'command'), {})
    streams.out(sentence('schema-written', { path }))
    return 0
  },
}

import { writeRegionSchema } from '#indicators'
import { operator } from '#kernel'
import { sentence } from '#messages'
import type { Command } from '../command.ts'

/** Writes the JSON schema with which text editors help the authors of the content of regions. */
export const regionsSchema: Command = {
  words: 'regions schema',
  usage: '',
  summary: 'écrit le schéma qui aide les éditeurs de texte à compléter les contenus des régions',
  opens: 'drafts',
  async run({ app, streams }) {
    const { path } = await writeRegionSchema(app.contextFor(operator, 'command'), {})
    streams.out(sentence('schema-written', { path }))
    return 0
  },
}

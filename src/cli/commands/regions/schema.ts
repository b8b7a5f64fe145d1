import { writeRegionSchema } from '#indicators'
import { schemaCommand } from '../../content-command.ts'

/** Writes the JSON schema with which text editors help the authors of the content of regions. */
export const regionsSchema = schemaCommand(
  {
    words: 'regions schema',
    summary: 'écrit le schéma qui aide les éditeurs de texte à compléter les contenus des régions',
  },
  async (context) => [(await writeRegionSchema(context, {})).path],
)

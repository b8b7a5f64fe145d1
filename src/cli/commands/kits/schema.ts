import { writeKitSchema } from '#exercise-conduct'
import { schemaCommand } from '../../content-command.ts'

/** Writes the JSON schema with which text editors help the authors of kits. */
export const kitsSchema = schemaCommand(
  { words: 'kits schema', summary: 'écrit le schéma qui aide les éditeurs de texte à compléter les kits' },
  async (context) => [(await writeKitSchema(context, {})).path],
)

import { writePlanTemplateSchema } from '#regional-plan'
import { schemaCommand } from '../../content-command.ts'

/** Writes the JSON schema with which text editors help the authors of models of regional plans. */
export const regionalPlansSchema = schemaCommand(
  {
    words: 'regional-plans schema',
    summary: 'écrit le schéma qui aide les éditeurs de texte à compléter les modèles de plans régionaux',
  },
  async (context) => [(await writePlanTemplateSchema(context, {})).path],
)

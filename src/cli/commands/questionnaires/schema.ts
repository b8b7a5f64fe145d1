import { writeEditorSchema } from '#questionnaires'
import { schemaCommand } from '../../content-command.ts'

/** Writes the JSON schemas with which text editors help the authors of questionnaires. */
export const questionnairesSchema = schemaCommand(
  {
    words: 'questionnaires schema',
    summary: 'écrit les schémas qui aident les éditeurs de texte à compléter les questionnaires et les équivalences',
  },
  async (context) => (await writeEditorSchema(context, {})).paths,
)

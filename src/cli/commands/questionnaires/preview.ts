import { AppError, operator } from '#kernel'
import { sentence } from '#messages'
import { catalogueThrough, previewQuestionnaire } from '#questionnaires'
import type { Command } from '../../command.ts'
import { followDraft, previewOptions, readPort, withDraft } from '../../draft-preview.ts'

/** Shows one draft in the real pages. The draft is not stored, and no stored data is touched. */
export const questionnairesPreview: Command = {
  words: 'questionnaires preview',
  usage: '<fichier.yaml> [--port <numéro>]',
  summary: 'montre un brouillon dans les vraies pages, sur cette machine ; rien n’est gardé',
  opens: 'scratch',
  options: previewOptions,
  async run({ positionals: [file], values, app, streams, serve }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const port = readPort(values.port)
    const read = () => previewQuestionnaire(app.contextFor(operator, 'command'), { file })
    const catalogue = catalogueThrough(await followDraft(file, read, { app, streams }))
    streams.err(sentence('preview-begins', { file }))
    return serve({ ...withDraft(app, port, () => ({ catalogue })), catalogue })
  },
}

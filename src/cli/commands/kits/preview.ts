import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KitCatalogue, previewKit } from '#exercise-conduct'
import { AppError, dayDigits, operator, parisTime } from '#kernel'
import { sentence } from '#messages'
import { loadCatalogue } from '#questionnaires'
import type { App } from '../../../app.ts'
import type { Command } from '../../command.ts'
import { followDraft, previewOptions, readPort, withDraft } from '../../draft-preview.ts'

/** Shows one kit in the real pages and prints of an invented structure. Nothing is stored, and no stored data is touched. */
export const kitsPreview: Command = {
  words: 'kits preview',
  usage: '<fichier.yaml> [--port <numéro>]',
  summary: 'montre un kit, même brouillon, dans les vraies pages et les vrais imprimés ; rien n’est gardé',
  opens: 'scratch',
  options: previewOptions,
  async run({ positionals: [file], values, app, streams, serve }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const port = readPort(values.port)
    const read = () => previewKit(app.contextFor(operator, 'command'), { file })
    const kits = await followDraft(file, read, { app, streams })
    const { finess, email, password } = await openStructure(app, kits())
    const [kit] = kits().list()
    streams.err(sentence('kits-preview-begins', { file, email, password }))
    // The page of a structure, where its exercises begin, shows questionnaires too.
    const catalogue = await loadCatalogue(app.contextFor(operator, 'command').contentFolder)
    const drafted = withDraft(app, port, () => ({ catalogue, kits: async () => kits() }))
    return serve({ ...drafted, catalogue }, (paths) => paths.runPreparation(finess, kit?.id ?? ''))
  },
}

/** A structure of the kind that the kit is written for. */
async function openStructure(app: App, kits: KitCatalogue) {
  const { finessFile, openOneStructure } = await import('#demo')
  const [kind = 'ES'] = kits.list().flatMap(({ audience }) => audience)
  const tools: Parameters<typeof openOneStructure>[0] = {
    as: (actor) => app.contextFor(actor, 'command'),
    writeFile: async ({ sites }) => {
      const path = join(app.config.DATA_DIR, 'finess.csv')
      await writeFile(path, finessFile(sites, dayDigits(app.clock(), parisTime)))
      return path
    },
  }
  return openOneStructure(tools, kind)
}

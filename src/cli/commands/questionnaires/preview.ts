import { watchFile } from 'node:fs'
import { AppError, operator, parisTime } from '#kernel'
import { clockTime, refusalText, sentence } from '#messages'
import { type Catalogue, catalogueThrough, previewQuestionnaire } from '#questionnaires'
import { plainAppearance } from '#settings'
import type { App } from '../../../app.ts'
import type { Command, Streams } from '../../command.ts'

/** Often enough for an author who goes from the editor to the browser. The path is polled, since editors replace the file. */
const lookMilliseconds = 500

/** Shows one draft in the real pages. The draft is not stored, and no stored data is touched. */
export const questionnairesPreview: Command = {
  words: 'questionnaires preview',
  usage: '<fichier.yaml> [--port <numéro>]',
  summary: 'montre un brouillon dans les vraies pages, sur cette machine ; rien n’est gardé',
  opens: 'scratch',
  options: { port: { type: 'string' } },
  async run({ positionals: [file], values, app, streams, serve }) {
    if (!file) throw new AppError('invalid', 'command-file-missing')
    const port = readPort(values.port)
    const read = () => previewQuestionnaire(app.contextFor(operator, 'command'), { file })
    let draft = await read()
    const follow = async () => {
      draft = (await readAgain(read, app.clock, streams)) ?? draft
    }
    watchFile(file, { interval: lookMilliseconds }, follow)
    streams.err(sentence('preview-begins', { file }))
    return serve(withDraft(app, port, () => draft))
  },
}

function readPort(value: string | boolean | undefined): number {
  if (value === undefined) return 0
  const port = /^\d{1,5}$/.test(String(value)) ? Number(value) : Number.NaN
  if (!(port >= 1 && port <= 65_535)) throw new AppError('invalid', 'command-port-malformed')
  return port
}

/** A draft with faults, or half written, leaves the pages as they were. */
async function readAgain(read: () => Promise<Catalogue>, clock: () => Date, streams: Streams) {
  const time = clockTime(clock(), parisTime)
  try {
    const draft = await read()
    streams.err(sentence('preview-read-again', { time }))
    return draft
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    streams.err(`${sentence('preview-kept', { time })}\n${refusalText(error)}`)
    return undefined
  }
}

function withDraft(app: App, port: number, draft: () => Catalogue): App {
  const catalogue = catalogueThrough(draft)
  return {
    ...app,
    catalogue,
    config: { ...app.config, PORT: port },
    appearance: async () => plainAppearance('Aperçu d’un brouillon'),
    contextFor: (...told) => ({ ...app.contextFor(...told), catalogue }),
  }
}

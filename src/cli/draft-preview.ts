import { watchFile } from 'node:fs'
import { AppError, parisTime } from '#kernel'
import { clockTime, refusalText, sentence } from '#messages'
import { plainAppearance } from '#settings'
import type { App, AppContext } from '../app.ts'
import type { Streams } from './command.ts'

/** Often enough for an author who goes from the editor to the browser. The path is polled, since editors replace the file. */
const lookMilliseconds = 500

export const previewOptions = { port: { type: 'string' } } as const

/** The port that the author asked for; 0 takes any free one. */
export function readPort(value: string | boolean | undefined): number {
  if (value === undefined) return 0
  const port = /^\d{1,5}$/.test(String(value)) ? Number(value) : Number.NaN
  if (!(port >= 1 && port <= 65_535)) throw new AppError('invalid', 'command-port-malformed')
  return port
}

/**
 * Reads a draft, then again each time its file is saved. Returns what gives the last good draft: one with faults, or half
 * written, leaves the pages as they were.
 */
export async function followDraft<Draft>(
  file: string,
  read: () => Promise<Draft>,
  { app, streams }: { readonly app: App; readonly streams: Streams },
): Promise<() => Draft> {
  let draft = await read()
  watchFile(file, { interval: lookMilliseconds }, async () => {
    const time = clockTime(app.clock(), parisTime)
    try {
      draft = await read()
      streams.err(sentence('preview-read-again', { time }))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      streams.err(`${sentence('preview-kept', { time })}\n${refusalText(error)}`)
    }
  })
  return () => draft
}

/** The product with a part of its content replaced by a draft; each page says that it shows a draft. */
export function withDraft(app: App, port: number, drafted: () => Partial<AppContext>): App {
  return {
    ...app,
    config: { ...app.config, PORT: port },
    appearance: async () => plainAppearance('Aperçu d’un brouillon'),
    contextFor: (...told) => ({ ...app.contextFor(...told), ...drafted() }),
  }
}

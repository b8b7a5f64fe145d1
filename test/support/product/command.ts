import { sentence } from '#messages'
import type { App } from '../../../src/app.ts'
import { runCommand } from '../../../src/cli/run.ts'

export interface CommandResult {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Lines with ordinary spaces, which tests can type. */
function plain(lines: readonly string[]): string {
  return lines.join('\n').replaceAll('\u00A0', ' ')
}

/** The line that says where the data are, which a test of its own looks at. */
function placeLine({ config }: App): string {
  return sentence('data-place', { place: config.DATA_DIR })
}

/** Runs a command on an open product, as `npm run -s cli -- <words>` does. */
export async function run(app: App, ...words: string[]): Promise<CommandResult> {
  const out: string[] = []
  const err: string[] = []
  const streams = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text) }
  const open = async () => ({ ...app, close: async () => undefined })
  const serve = () => Promise.reject(new Error('Nothing is served in this test.'))
  const dataPlace = () => ({ name: app.config.DATA_DIR, exists: true })
  const code = await runCommand({ open, serve, dataPlace }, words, streams)
  return { code, out: plain(out), err: plain(err.filter((line) => line !== placeLine(app))) }
}

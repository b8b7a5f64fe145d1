import { parseArgs } from 'node:util'
import { AppError } from '#kernel'
import { refusalText } from '#messages'
import type { App } from '../app.ts'
import type { Command, Streams } from './command.ts'
import { commands } from './commands.ts'

/** Runs the command that the words name. Resolves to the exit code: 0 done, 1 refused, 2 not understood. */
export async function runCommand(
  openApp: () => Promise<App>,
  words: readonly string[],
  streams: Streams,
): Promise<number> {
  const command = commands.find((candidate) => words.join(' ').startsWith(candidate.words))
  if (!command) {
    streams.err(usage())
    return words.length === 0 || words[0] === '--help' ? 0 : 2
  }
  const parsed = parse(command, words.slice(command.words.split(' ').length))
  if (!parsed) {
    streams.err(`Usage : ${command.words} ${command.usage}`)
    return 2
  }
  return execute(openApp, command, parsed, streams)
}

function parse({ options = {} }: Command, args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch {
    return undefined
  }
}

async function execute(
  openApp: () => Promise<App>,
  command: Command,
  { positionals, values }: { positionals: string[]; values: Record<string, unknown> },
  streams: Streams,
): Promise<number> {
  let app: App | undefined
  try {
    app = await openApp()
    return await command.run({ positionals, values: values as never, app, streams })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    streams.err(refusalText(error))
    return 1
  } finally {
    await app?.close()
  }
}

function usage(): string {
  const lines = commands.map((command) => `  ${command.words} ${command.usage}\n      ${command.summary}`)
  return ['Commandes : npm run -s cli -- <commande>', ...lines].join('\n')
}

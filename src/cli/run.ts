import { parseArgs } from 'node:util'
import { AppError, type Code, type IssueValues, newId } from '#kernel'
import { failureText, sentence } from '#messages'
import type { App, Product } from '../app.ts'
import type { Command, Streams } from './command.ts'
import { commands } from './commands.ts'
import { dataOptions, mayOpenData } from './data-place.ts'

/** What is wrong with the words of a command. */
interface Fault {
  readonly code: Code
  readonly values: IssueValues
}

/** Runs the command that the words name. Resolves to the exit code: 0 done, 1 refused, 2 not understood. */
export async function runCommand(product: Product, words: readonly string[], streams: Streams): Promise<number> {
  const command = commands.find((candidate) => candidate.words.split(' ').every((word, place) => words[place] === word))
  if (!command) {
    const askedForHelp = words.length === 0 || words[0] === '--help'
    if (!askedForHelp) streams.err(sentence('command-unknown', { words: words.join(' ') }))
    streams.err(usage())
    return askedForHelp ? 0 : 2
  }
  const parsed = parse(command, words.slice(command.words.split(' ').length))
  if (!('fault' in parsed) && parsed.values.help) {
    streams.out(usageOf(command))
    return 0
  }
  const fault = 'fault' in parsed ? parsed.fault : surplusIn(parsed, command)
  if ('fault' in parsed || fault) {
    if (fault) streams.err(sentence(fault.code, fault.values))
    streams.err(usageOf(command))
    return 2
  }
  return execute(product, command, parsed, streams)
}

function usageOf({ words, usage, data }: Command): string {
  return ['Usage :', words, usage, data === 'existing' || data === 'filled' ? '[--create]' : '']
    .filter(Boolean)
    .join(' ')
}

function surplusIn({ positionals }: { readonly positionals: readonly string[] }, command: Command): Fault | undefined {
  const surplus = positionals[mostPositionals(command)]
  return surplus === undefined ? undefined : { code: 'command-surplus', values: { word: surplus } }
}

/** Each word of the usage before the first option is one positional, and `<code INSEE>` is one word. */
function mostPositionals({ usage }: Command): number {
  const words = usage
    .replace(/<[^>]*>/g, '<>')
    .split(' ')
    .filter(Boolean)
  const firstOption = words.findIndex((word) => /^\[?-/.test(word))
  return firstOption < 0 ? words.length : firstOption
}

function parse({ options = {}, data }: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...options, ...dataOptions(data), help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    })
  } catch (error) {
    return { fault: optionFault(error) }
  }
}

/** Node names the option in its message: `Unknown option '--annee'`, `Option '-o, --output <value>' argument missing`. */
function optionFault(error: unknown): Fault | undefined {
  const { code, message } = error as { code?: string; message?: string }
  const option = /'(--?[^\s'=,]+)/.exec(message ?? '')?.[1]
  if (option === undefined) return undefined
  return {
    code: code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'command-option-unknown' : 'command-option-value',
    values: { option },
  }
}

async function execute(
  product: Product,
  command: Command,
  { positionals, values }: { positionals: string[]; values: Record<string, unknown> },
  streams: Streams,
): Promise<number> {
  const { open, serve } = product
  let app: App | undefined
  try {
    if (!(await mayOpenData(product, command, values, streams))) return 1
    app = await open(command.opens ?? 'released')
    return await command.run({ positionals, values: values as never, app, streams, serve })
  } catch (error) {
    streams.err(failureText(error, newId().slice(0, 8)))
    if (error instanceof AppError && error.code === 'content-not-found') streams.err(sentence('command-content-list'))
    return 1
  } finally {
    await app?.close()
  }
}

function usage(): string {
  const lines = commands.map((command) => `  ${command.words} ${command.usage}\n      ${command.summary}`)
  return ['Commandes : npm run -s cli -- <commande>', ...lines].join('\n')
}

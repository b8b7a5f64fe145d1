import type { ParseArgsConfig } from 'node:util'
import type { App, Opening, Product } from '../app.ts'

/** Where a command writes: its result on `out`, messages for a person on `err`. */
export interface Streams {
  out(text: string): void
  err(text: string): void
}

export interface CommandCall {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly app: App
  readonly serve: Product['serve']
  readonly streams: Streams
}

/** One command: `npm run -s cli -- <words> …`. `run` resolves to the exit code: 0 done, 1 refused with reasons. */
export interface Command {
  /** `import finess` */
  readonly words: string
  /** What follows the words: `<file> [--region <code INSEE>]`. Each word before the first option is one positional. */
  readonly usage: string
  readonly summary: string
  /** What the command opens; `released` by default. */
  readonly opens?: Opening
  readonly options?: ParseArgsConfig['options']
  run(call: CommandCall): Promise<number>
}

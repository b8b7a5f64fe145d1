import type { ParseArgsConfig } from 'node:util'
import type { App, Opening, Product } from '../app.ts'

/** Where a command writes: its result on `out`, what a person reads about it on `err`. */
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

/** One command: `npm run -s cli -- <words> …`. It resolves to its exit code: 0 done, 1 refused with reasons. */
export interface Command {
  /** `import finess` */
  readonly words: string
  /** What follows the words: `<file> [--region <code INSEE>]`. Each word before the first option is one positional. */
  readonly usage: string
  readonly summary: string
  /** What it opens; the data and the released content unless it says otherwise. */
  readonly opens?: Opening
  readonly options?: ParseArgsConfig['options']
  run(call: CommandCall): Promise<number>
}

import type { ParseArgsConfig } from 'node:util'
import type { App } from '../app.ts'

/** Where a command writes: its result on `out`, what a person reads about it on `err`. */
export interface Streams {
  out(text: string): void
  err(text: string): void
}

export interface CommandCall {
  readonly positionals: readonly string[]
  readonly values: Readonly<Record<string, string | boolean | undefined>>
  readonly app: App
  readonly streams: Streams
}

/** One command: `npm run -s cli -- <words> …`. It resolves to its exit code: 0 done, 1 refused with reasons. */
export interface Command {
  /** `import finess` */
  readonly words: string
  /** What follows the words: `<file> [--region <code INSEE>]` */
  readonly usage: string
  readonly summary: string
  readonly options?: ParseArgsConfig['options']
  run(call: CommandCall): Promise<number>
}

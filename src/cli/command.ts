import type { ParseArgsConfig } from 'node:util'
import type { App, Opening, Product } from '../app.ts'

/** Where a command writes: its result on `out`, messages for a person on `err`. */
export interface Streams {
  out(text: string): void
  err(text: string): void
  /** Asks a person and resolves to what they typed. Absent where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<string>
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
  /**
   * Set when the command works on the data, whose place it then says first. Without a database there, `existing` and `filled`
   * ask before they make one. Where nobody can be asked, `existing` refuses, since it would work on nothing, and `filled` goes
   * on, since it may be the first of an installation. `any` never asks.
   */
  readonly data?: 'existing' | 'filled' | 'any'
  readonly options?: ParseArgsConfig['options']
  run(call: CommandCall): Promise<number>
}

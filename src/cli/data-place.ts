import type { ParseArgsConfig } from 'node:util'
import { sentence } from '#messages'
import type { Product } from '../app.ts'
import type { Command, Streams } from './command.ts'

/*
 * Commands that work on the data say where the data are, and ask before they make an empty database: somebody in the wrong
 * folder would otherwise invite people to a server that nobody runs.
 */

const yes = /^o(ui)?$/i

/** The option that answers yes in advance, for a command that nobody watches. */
export function dataOptions(data: Command['data']): ParseArgsConfig['options'] {
  return data === 'existing' || data === 'filled' ? { create: { type: 'boolean' } } : {}
}

/** Whether the command may go on. Says where the data are; asks, or refuses, when there are none. */
export async function mayOpenData(
  { dataPlace }: Product,
  { data }: Command,
  { create }: Record<string, unknown>,
  { err, ask }: Streams,
): Promise<boolean> {
  if (data === undefined) return true
  const { name, exists } = dataPlace()
  err(sentence('data-place', { place: name }))
  if (exists || data === 'any' || create === true) return true
  if (!ask) {
    if (data === 'filled') return true
    err(sentence('data-missing', { place: name }))
    return false
  }
  return yes.test((await ask(`${sentence('data-create', { place: name })} [o/N] `)).trim())
}

import { AppError } from '#kernel'
import type { CommandCall } from '../../command.ts'
import { givenRegion } from '../../given-region.ts'

export const regionOptions = { output: { type: 'string', short: 'o' }, year: { type: 'string' } } as const

/** The region that a command is about, the year, and the file to write. */
export function readRegionTarget([word]: CommandCall['positionals'], { output, year }: CommandCall['values']) {
  const region = givenRegion(word, '32')
  if (typeof output !== 'string') throw new AppError('invalid', 'command-output-missing')
  if (year === undefined) return { region, output }
  if (!/^\d{4}$/.test(String(year)))
    throw new AppError('invalid', 'command-year-malformed', { values: { year: String(year) } })
  return { region, output, year: Number(year) }
}

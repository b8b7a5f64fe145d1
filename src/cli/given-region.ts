import { getRegion } from '#directory'
import { AppError } from '#kernel'

/** The INSEE code of a region that a command names. `example`: how this command takes it. Throws when there is none, or no such region. */
export function givenRegion(word: unknown, example = '--region 32'): string {
  if (typeof word !== 'string' || word === '')
    throw new AppError('invalid', 'command-region-missing', { values: { example } })
  return getRegion(word).code
}

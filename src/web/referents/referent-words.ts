import { type ReferentFunction, referentFunctions } from '#directory'
import { AppError } from '#kernel'

/** The name of each function in addresses. */
export const functionParameters: Readonly<Record<ReferentFunction, string>> = {
  director: 'direction',
  rssi: 'rssi',
  'ssi-referent': 'referent-ssi',
  'pcra-referent': 'referent-pcra',
}

export function functionWord(wanted: ReferentFunction): string {
  return functionParameters[wanted]
}

export function functionOf(word: string | undefined): ReferentFunction {
  const found = referentFunctions.find((each) => functionParameters[each] === word)
  if (!found) throw new AppError('not-found', 'not-found')
  return found
}

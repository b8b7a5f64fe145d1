import { type ReferentFunction, referentFunctions } from '#directory'
import { AppError } from '#kernel'

/** The name of each function in addresses. */
const words: Readonly<Record<ReferentFunction, string>> = {
  director: 'direction',
  rssi: 'rssi',
  'ssi-referent': 'referent-ssi',
  'pcra-referent': 'referent-pcra',
}

export function functionWord(wanted: ReferentFunction): string {
  return words[wanted]
}

export function findFunction(word: string | undefined): ReferentFunction | undefined {
  return referentFunctions.find((each) => words[each] === word)
}

export function functionOf(word: string | undefined): ReferentFunction {
  const found = findFunction(word)
  if (!found) throw new AppError('not-found', 'not-found')
  return found
}

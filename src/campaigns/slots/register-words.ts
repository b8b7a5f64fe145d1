import { wordsOfRegister } from '#exercise-conduct'
import type { DescribedStructure } from '../described-structure.ts'

/** What the register says of the words that a kit or a letter cites; nothing for a structure that it does not hold. */
export function registerWords({ structure, legalEntityName }: Described): Readonly<Record<string, string>> {
  return structure ? wordsOfRegister({ structure, legalEntity: legalEntityName }) : {}
}

type Described = Pick<DescribedStructure, 'structure' | 'legalEntityName'>

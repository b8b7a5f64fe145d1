import type { Issue } from '#kernel'
import { wordsOf } from '../register/search-text.ts'

/** A part of a region, followed by its own animators. A territory may cut across several départements. */
export interface Territory {
  readonly id: string
  /** INSEE code of the region. */
  readonly region: string
  readonly name: string
  /** Place in the list of the region, from 0. */
  readonly position: number
}

/** In characters. */
const longestName = 80

/** Words that begin many names and tell none apart: `TAN Oise` and `Oise` are one territory. */
const announcing = /^(tan|territoire) (?=.)/

/**
 * The comparable form of a name, without accents, case, punctuation or a leading « TAN ». Empty for a name of signs only.
 */
export function comparableName(name: string): string {
  return wordsOf(name).join(' ').replace(announcing, '')
}

/** The faults of the name of a territory, among the other territories of its region. */
export function checkTerritoryName(territory: Territory, ofRegion: readonly Territory[]): Issue[] {
  const { id, name } = territory
  if (comparableName(name) === '') return [{ path: 'name', code: 'territory-name-missing' }]
  if (name.length > longestName) {
    return [{ path: 'name', code: 'territory-name-too-long', values: { maximum: longestName } }]
  }
  if (comparableName(name) === noTerritoryWord) {
    return [{ path: 'name', code: 'territory-name-reserved', values: { name } }]
  }
  const same = ofRegion.find((other) => other.id !== id && comparableName(other.name) === comparableName(name))
  return same ? [{ path: 'name', code: 'territory-name-taken', values: { name: same.name } }] : []
}

/** What a file writes instead of a name to take a structure out of its territory. */
export const noTerritoryWord = 'aucun'

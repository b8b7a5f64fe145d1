import type { Issue } from '#kernel'
import { cleanText, quotable } from '../files/clean-text.ts'
import { isFinessNumber } from '../register/finess-number.ts'
import { readClassicPlace } from './classic-place.ts'
import { type RawEstablishment, type Reading, readEstablishment } from './establishment.ts'

/** Fields of a `structureet` line, in their order (etalab cs1100502, read on the file of 12 May 2026). */
export const classicFields = (
  'section nofinesset nofinessej rs rslongue complrs compldistrib numvoie typvoie voie compvoie lieuditbp commune ' +
  'departement libdepartement ligneacheminement telephone telecopie categetab libcategetab categagretab ' +
  'libcategagretab siret codeape codemft libmft codesph libsph dateouv dateautor datemaj numuai'
).split(' ')

/** Fields of a `geolocalisation` line, which cs1100507 adds after the others. They hold nothing we keep. */
export const geolocationFieldCount = 6

const position = Object.fromEntries(classicFields.map((name, index) => [name, index]))

const fieldNames: RawEstablishment['fieldNames'] = {
  finess: 'nofinesset',
  legalEntityFiness: 'nofinessej',
  name: 'rs',
  siret: 'siret',
  openedOn: 'dateouv',
}

/** Reads the fields of one `structureet` line, of which there must be 32. */
export function readClassicRow(fields: readonly string[], lineNumber: number): Reading {
  const field = (name: string) => cleanText(fields[position[name] ?? -1]) ?? ''
  const nofinesset = field('nofinesset').toUpperCase()
  return readEstablishment({
    where: `ligne ${lineNumber}`,
    finess: nofinesset,
    legalEntityFiness: field('nofinessej').toUpperCase(),
    legalEntityName: null,
    name: field('rs'),
    longName: field('rslongue'),
    category: field('categetab'),
    siret: field('siret'),
    openedOn: field('dateouv'),
    place: readClassicPlace({
      departement: field('departement'),
      commune: field('commune'),
      ligneacheminement: field('ligneacheminement'),
      nofinesset,
    }),
    fieldNames,
  })
}

/** A `structureet` line with another number of fields (undefined: a quotation mark is not closed). */
export function refuseFieldCount(line: string, found: number | undefined, lineNumber: number): Reading {
  const where = `ligne ${lineNumber}`
  const number = cleanText(line.split(';')[1]) ?? ''
  const fault: Issue =
    found === undefined
      ? { path: where, code: 'finess-quote-open' }
      : { path: where, code: 'finess-field-count', values: { found, expected: classicFields.length } }
  // The number, when it can be read, keeps the structure from being taken for closed.
  const finess = isFinessNumber(number) ? number : undefined
  return { where, finess, departement: undefined, outcome: 'refused', faults: [fault] }
}

/** A line of another file of FINESS, or of no file at all. */
export function refuseSection(section: string, lineNumber: number): Reading {
  const where = `ligne ${lineNumber}`
  const fault: Issue = { path: where, code: 'finess-section-unknown', values: { value: quotable(section) } }
  return { where, finess: undefined, departement: undefined, outcome: 'refused', faults: [fault] }
}

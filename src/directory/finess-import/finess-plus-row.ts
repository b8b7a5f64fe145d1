import { cleanText } from '../files/clean-text.ts'
import { finding } from '../files/finding.ts'
import { isFinessNumber } from '../register/finess-number.ts'
import { departementOfCommune, departementOfPostalCode, type Place, readPostalLine } from '../register/place.ts'
import { type RawEstablishment, type Reading, readEstablishment } from './establishment.ts'
import { jsonCode, jsonField, jsonList } from './json-field.ts'

const fieldNames: RawEstablishment['fieldNames'] = {
  finess: 'numFinessEge',
  legalEntityFiness: 'numFinessPm',
  name: 'nomEgeCourt',
  siret: 'siret',
  openedOn: 'dateOuverture',
}

/** `usageAdresse` of the place where the establishment is; others are those of its front desk or of its annexes. */
const geographicAddress = '03'

const text = (object: unknown, name: string) => cleanText(jsonField(object, name)) ?? ''

/** Reads a legal entity of FINESS+ (an element of `pmej`) and its establishments, the `ordinal`-th of the file. */
export function readLegalEntity(legalEntity: unknown, ordinal: number): Reading[] {
  const facts = jsonField(legalEntity, 'informationsGeneralesPMEJ')
  const finess = text(facts, 'numFinessPm').toUpperCase()
  const name = text(facts, 'denominationLonguePmSmsse') || text(facts, 'denominationPm') || null
  return jsonList(jsonField(legalEntity, 'ege')).map((establishment, index) =>
    readOne(establishment, { finess, name }, `entité ${ordinal}, établissement ${index + 1}`),
  )
}

function readOne(establishment: unknown, entity: { finess: string; name: string | null }, where: string): Reading {
  const facts = jsonField(establishment, 'informationsGeneralesEGE')
  const finess = text(facts, 'numFinessEge').toUpperCase()
  const place = readPlace(establishment)
  if (isClosed(establishment, facts)) {
    const known = isFinessNumber(finess) ? finess : undefined
    return { where, finess: known, departement: place.departement, outcome: 'closed' }
  }
  return readEstablishment({
    where,
    finess,
    legalEntityFiness: entity.finess,
    legalEntityName: entity.name,
    name: text(facts, 'nomEgeCourt'),
    longName: text(facts, 'nomEgeLong'),
    category: cleanText(jsonCode(jsonField(establishment, 'categorieentiteGeographiqueExercice'))) ?? '',
    siret: text(facts, 'siret') || text(establishment, 'siret'),
    openedOn: text(facts, 'dateOuverture'),
    place,
    fieldNames,
  })
}

/** FINESS+ keeps closed establishments: open ones have the state `A`, or none, and no closing date. */
function isClosed(establishment: unknown, facts: unknown): boolean {
  const state = cleanText(jsonCode(jsonField(establishment, 'etatObjet'))) ?? 'A'
  return state !== 'A' || text(facts, 'dateFermeture') !== ''
}

function readPlace(establishment: unknown): Place {
  const addresses = jsonList(jsonField(establishment, 'adresse'))
  const address = addresses.find((each) => text(each, 'usageAdresse') === geographicAddress) ?? addresses[0]
  const commune = text(address, 'cogCommune').toUpperCase()
  const line = readPostalLine(text(address, 'ligneAcheminement'), 'ligneAcheminement')
  const written = text(address, 'codePostal')
  const postalCode = /^\d{5}$/.test(written) ? written : line.postalCode
  const common = { postalCode, town: line.town }
  const departement = departementOfCommune(commune)
  if (departement) return { ...common, departement, inseeCode: commune, doubts: line.doubts }
  const suggested = departementOfPostalCode(postalCode ?? '')
  if (suggested) {
    const doubt = finding('cogCommune', 'finess-departement-by-postal-code', commune)
    return { ...common, departement: suggested, inseeCode: null, doubts: [...line.doubts, doubt] }
  }
  const fault = finding('cogCommune', 'finess-commune-missing', commune)
  return { ...common, departement: undefined, inseeCode: null, doubts: line.doubts, fault }
}

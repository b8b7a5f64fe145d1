import { type Finding, finding } from '../files/finding.ts'
import { type Place, readPostalLine } from '../register/place.ts'
import { isDepartement } from '../register/regions.ts'

/** FINESS's own codes of overseas départements, as seen in the classic file (9E by deduction), and INSEE's. */
const overseas: ReadonlyMap<string, string> = new Map([
  ['9A', '971'],
  ['9B', '972'],
  ['9C', '973'],
  ['9D', '974'],
  ['9E', '975'],
  ['9F', '976'],
  ['9J', '986'],
])

/** The place fields of a classic line, and the FINESS number, which can confirm a repair. */
export interface ClassicPlaceFields {
  readonly departement: string
  readonly commune: string
  readonly ligneacheminement: string
  readonly nofinesset: string
}

/** The place of the establishment itself: its legal entity may be in another region. */
export function readClassicPlace(fields: ClassicPlaceFields): Place {
  const { postalCode, town, doubts } = readPostalLine(fields.ligneacheminement, 'ligneacheminement')
  const { departement, mended } = readDepartement(fields, postalCode)
  if (departement === undefined) {
    const code = fields.departement === '' ? 'finess-departement-missing' : 'finess-departement-unknown'
    const fault = finding('departement', code, fields.departement)
    return { departement, inseeCode: null, postalCode, town, doubts, fault }
  }
  const inseeCode = inseeCodeOf(departement, fields.commune)
  const findings: Finding[] = [...doubts]
  if (mended) findings.push(finding('departement', 'finess-departement-mended', fields.departement))
  if (inseeCode === null && fields.commune !== '') {
    findings.push(finding('commune', 'finess-commune-dropped', fields.commune))
  }
  return { departement, inseeCode, postalCode, town, doubts: findings }
}

function readDepartement(fields: ClassicPlaceFields, postalCode: string | null) {
  const written = fields.departement.toUpperCase()
  const code = overseas.get(written) ?? written
  if (isDepartement(code)) return { departement: code, mended: false }
  const mended = mendDepartement(written, [fields.nofinesset, postalCode ?? ''])
  return { departement: mended, mended: mended !== undefined }
}

/** A spreadsheet turns `02` into `2`. The zero is put back only when the number or the postal code begins with `02`. */
function mendDepartement(written: string, evidence: readonly string[]): string | undefined {
  const departement = `0${written}`
  const certain = /^[1-9]$/.test(written) && evidence.some((text) => text.length >= 5 && text.startsWith(departement))
  return certain ? departement : undefined
}

/** Field `commune` holds the last three characters of the INSEE code; overseas they repeat the third of `971`. */
function inseeCodeOf(departement: string, commune: string): string | null {
  if (!/^\d{3}$/.test(commune)) return null
  if (departement.length === 3 && commune[0] !== departement[2]) return null
  return departement.slice(0, 2) + commune
}

import type { Code, Issue } from '#kernel'
import { type Finding, finding, toIssue } from '../files/finding.ts'
import { finessNumberFault, hasValidKey } from '../register/finess-number.ts'
import { type Kind, kindOf } from '../register/kinds.ts'
import type { Place } from '../register/place.ts'
import type { Establishment } from '../register/structure.ts'
import { readDate } from './dates.ts'

/** One establishment as a file gives it: every field a clean text, empty when absent. */
export interface RawEstablishment {
  /** `ligne 12` */
  readonly where: string
  readonly finess: string
  readonly legalEntityFiness: string
  readonly legalEntityName: string | null
  readonly name: string
  readonly longName: string
  readonly category: string
  readonly siret: string
  readonly openedOn: string
  readonly place: Place
  /** The name of each field in this file, for the faults. */
  readonly fieldNames: Readonly<Record<'finess' | 'legalEntityFiness' | 'name' | 'siret' | 'openedOn', string>>
}

interface Read {
  readonly where: string
  /** Undefined when the text has not the shape of a FINESS number. */
  readonly finess: string | undefined
  /** Undefined when the file does not tell. */
  readonly departement: string | undefined
}

/** The outcome of one establishment of a file: `doubts` are reported and keep the establishment, `faults` refuse it. */
export type Reading =
  | (Read & {
      readonly outcome: 'kept'
      readonly establishment: Establishment
      readonly legalEntityName: string | null
      readonly doubts: readonly Issue[]
    })
  | (Read & { readonly outcome: 'out-of-scope' | 'closed' })
  | (Read & { readonly outcome: 'refused'; readonly faults: readonly Issue[] })

/**
 * Checks one establishment of a file, whatever its format. A category that is known and out of scope is set aside before
 * anything else: nobody is asked to mend the line of a pharmacy.
 */
export function readEstablishment(raw: RawEstablishment): Reading {
  const numberFault = finessNumberFault(raw.finess)
  const finess = numberFault ? undefined : raw.finess
  const read: Read = { where: raw.where, finess, departement: raw.place.departement }
  const kind = kindOf(raw.category || null)
  if (kind === undefined) return { ...read, outcome: 'out-of-scope' }
  const faults = listFaults(raw, numberFault)
  const departement = raw.place.departement
  if (finess === undefined || departement === undefined || faults.length > 0) {
    return { ...read, outcome: 'refused', faults: faults.map((fault) => toIssue(raw.where, fault)) }
  }
  const { establishment, doubts } = build(raw, kind, departement)
  return {
    ...read,
    outcome: 'kept',
    establishment,
    legalEntityName: raw.legalEntityName,
    doubts: doubts.map((doubt) => toIssue(raw.where, doubt)),
  }
}

function listFaults(raw: RawEstablishment, numberFault: Code | undefined): Finding[] {
  const faults: Finding[] = []
  if (numberFault) faults.push(finding(raw.fieldNames.finess, numberFault, raw.finess))
  const legalEntityFault = finessNumberFault(raw.legalEntityFiness)
  if (legalEntityFault) faults.push(finding(raw.fieldNames.legalEntityFiness, legalEntityFault, raw.legalEntityFiness))
  if (raw.name === '' && raw.longName === '') faults.push({ field: raw.fieldNames.name, code: 'finess-name-missing' })
  if (raw.place.fault) faults.push(raw.place.fault)
  return faults
}

function build(raw: RawEstablishment, kind: Kind, departement: string) {
  const siret = readSiret(raw)
  const openedOn = readOpening(raw)
  const { inseeCode, postalCode, town } = raw.place
  const establishment: Establishment = {
    finess: raw.finess,
    legalEntityFiness: raw.legalEntityFiness,
    name: raw.name || raw.longName,
    longName: raw.longName || null,
    category: raw.category || null,
    kind,
    town,
    postalCode,
    inseeCode,
    departement,
    siret: siret.value,
    openedOn: openedOn.value,
  }
  const doubts = [...keyDoubts(raw), ...nameDoubts(raw), ...raw.place.doubts, ...siret.doubts, ...openedOn.doubts]
  return { establishment, doubts }
}

function keyDoubts(raw: RawEstablishment): Finding[] {
  const { fieldNames } = raw
  const doubts: Finding[] = []
  if (!hasValidKey(raw.finess)) doubts.push(finding(fieldNames.finess, 'finess-key', raw.finess))
  if (!hasValidKey(raw.legalEntityFiness)) {
    doubts.push(finding(fieldNames.legalEntityFiness, 'finess-key', raw.legalEntityFiness))
  }
  return doubts
}

/** U+FFFD is what an earlier conversion put in place of a letter it could not read. */
function nameDoubts(raw: RawEstablishment): Finding[] {
  const damaged = [raw.name, raw.longName, raw.place.town ?? ''].find((each) => each.includes('\uFFFD'))
  return damaged === undefined ? [] : [finding(raw.fieldNames.name, 'finess-letter-lost', damaged)]
}

interface Optional {
  readonly value: string | null
  readonly doubts: readonly Finding[]
}

/** `2,60209E+13` has lost its last digits for good: dropped, never rounded. */
function readSiret(raw: RawEstablishment): Optional {
  const digits = raw.siret.replace(/\s/g, '')
  if (digits === '') return { value: null, doubts: [] }
  if (/^\d{14}$/.test(digits)) return { value: digits, doubts: [] }
  const code = /E\+?\d+$/i.test(digits) ? 'finess-siret-scientific' : 'finess-siret-dropped'
  return { value: null, doubts: [finding(raw.fieldNames.siret, code, raw.siret)] }
}

function readOpening({ openedOn, fieldNames }: RawEstablishment): Optional {
  if (openedOn === '') return { value: null, doubts: [] }
  const { date, rewritten } = readDate(openedOn)
  if (date !== null && !rewritten) return { value: date, doubts: [] }
  const code = date === null ? 'finess-date-dropped' : 'finess-date-rewritten'
  return { value: date, doubts: [finding(fieldNames.openedOn, code, openedOn)] }
}

import { finessKey } from '#directory'
import { classicFields } from '../../../src/directory/finess-import/classic-row.ts'

/** An invented FINESS number with its key, from eight characters, or from a count in the Aisne. */
export function aNumber(eight: string | number): string {
  const beginning = typeof eight === 'number' ? `02${String(eight).padStart(6, '0')}` : eight
  return `${beginning}${finessKey(beginning)}`
}

export type ClassicLine = Readonly<Record<string, string>>

/** The fields of a line for an invented hospital of the Aisne, with the given changes. */
export function aLine(given: ClassicLine = {}): ClassicLine {
  return {
    section: 'structureet',
    nofinesset: aNumber(1),
    nofinessej: aNumber(900_001),
    rs: 'CH DE MONTFLEURY',
    rslongue: 'CENTRE HOSPITALIER DE MONTFLEURY',
    numvoie: '12',
    typvoie: 'R',
    voie: 'DES LILAS',
    commune: '361',
    departement: '02',
    libdepartement: 'AISNE',
    ligneacheminement: '02120 MONTFLEURY',
    telephone: '0323000000',
    categetab: '355',
    siret: '26020000000012',
    dateouv: '1979-02-13',
    ...given,
  }
}

/** A line as the file writes it, without its line feed. */
export function written(line: ClassicLine): string {
  return classicFields.map((field) => quoted(line[field] ?? '')).join(';')
}

function quoted(value: string): string {
  return /[";]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

export const header = 'finess;etalab;111;2026-05-12'

/** A whole classic file. */
export function aFile(lines: readonly (ClassicLine | string)[], firstLine = header): string {
  return [firstLine, ...lines.map((line) => (typeof line === 'string' ? line : written(line)))]
    .map((line) => `${line}\n`)
    .join('')
}

/** An establishment of FINESS+, with the keys of the files of 2026: the hospital of `aLine`, with the given changes. */
export function anEge(given: Record<string, unknown> = {}, facts: Record<string, unknown> = {}) {
  return {
    informationsGeneralesEGE: {
      numFinessEge: aNumber(1),
      nomEgeCourt: 'CH DE MONTFLEURY          ',
      nomEgeLong: 'CENTRE HOSPITALIER DE MONTFLEURY          ',
      siret: '26020000000012',
      dateOuverture: '1979-02-13',
      ...facts,
    },
    categorieentiteGeographiqueExercice: '355',
    adresse: [
      {
        usageAdresse: '03',
        libelleVoie: 'DES LILAS',
        cogCommune: '02361',
        codePostal: '02120',
        ligneAcheminement: 'MONTFLEURY',
      },
    ],
    etatObjet: 'A',
    ...given,
  }
}

/** A whole FINESS+ file, of one legal entity. */
export function aPlusFile(ege: readonly unknown[], root: Record<string, unknown> = {}) {
  const facts = {
    numFinessPm: aNumber(900_001),
    denominationPm: 'CH MONTFLEURY   ',
    denominationLonguePmSmsse: 'CENTRE HOSPITALIER MONTFLEURY   ',
  }
  return {
    schemaVersion: 'v1.0.0',
    generatedAt: '2026-09-01T02:06:22Z',
    gco: [],
    gcc: [],
    pmej: [{ informationsGeneralesPMEJ: facts, ege, etatObjet: 'A' }],
    ...root,
  }
}

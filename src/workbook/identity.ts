import { AppError, type Code } from '#kernel'
import type { Audience, Questionnaire } from '#questionnaires'
import { workbookFormat } from './guide.ts'
import { reading } from './labels.ts'
import { guideSheet, identityLabels } from './words.ts'
import type { ReadXlsx } from './xlsx/read.ts'
import type { ReadSheet } from './xlsx/read-sheet.ts'

/** The questionnaire that a workbook declares. */
export interface Identity {
  readonly questionnaire: string
  readonly version: string
  readonly audience: string
}

/**
 * Reads the declared questionnaire from the guide. Throws `workbook-identity-missing` when it is not there, and
 * `workbook-other-format` for another version of the workbook format.
 */
export function identityOf({ sheets }: ReadXlsx): Identity {
  const guide = sheets.find(({ name }) => reading(name) === reading(guideSheet)) ?? sheets.find(isGuide)
  const values = new Map<string, string>()
  const labelled = new Map<number, string>()
  for (const { row, column, value, nature } of guide?.cells ?? []) {
    if (column === 0) labelled.set(row, reading(String(value)))
    if (column === 1 && !nature) values.set(labelled.get(row) ?? '', String(value).trim())
  }
  const found = (label: string): string => {
    const value = values.get(reading(label))
    if (!value) throw new AppError('invalid', 'workbook-identity-missing', { values: { sheet: guideSheet } })
    return value
  }
  const identity = {
    questionnaire: found(identityLabels.questionnaire),
    version: found(identityLabels.version),
    audience: found(identityLabels.audience),
  }
  if (found(identityLabels.format) !== workbookFormat) throw new AppError('invalid', 'workbook-other-format')
  return identity
}

/** Whether a sheet declares the questionnaire, whatever the name of the sheet. */
export function isGuide({ cells }: ReadSheet): boolean {
  const label = reading(identityLabels.questionnaire)
  return cells.some(({ column, value }) => column === 0 && reading(String(value)) === label)
}

/** Refuses a workbook made for another questionnaire, another version or another kind of structure. */
export function refuseOther(found: Identity, wanted: { questionnaire: Questionnaire; audience: Audience }): void {
  const { id, version } = wanted.questionnaire
  const refuse = (code: Code, expected: string, value: string) => {
    throw new AppError('invalid', code, { values: { expected, found: value.slice(0, 60) } })
  }
  if (found.questionnaire !== id) refuse('workbook-other-questionnaire', id, found.questionnaire)
  if (found.version !== version) refuse('workbook-other-version', version, found.version)
  if (found.audience !== wanted.audience) refuse('workbook-other-audience', wanted.audience, found.audience)
}

import type { LegalTime } from '#kernel'
import { dayDigits, fileNameOf } from '#messages'

interface Dated {
  readonly date: Date
  readonly legalTime: LegalTime
}

/** `cap-care-ehpad-les-tilleuls-sauvegardes-2026-11-22.pdf` */
export function reportFileName(structureName: string, questionnaireId: string, { date, legalTime }: Dated): string {
  return fileNameOf([structureName, questionnaireId, dayDigits(date, legalTime)], 'pdf')
}

import { dayDigits, fileNameOf } from '#messages'

/** `cap-care-ehpad-les-tilleuls-sauvegardes-2026-11-22.pdf` */
export function reportFileName(structureName: string, questionnaireId: string, date: Date): string {
  return fileNameOf([structureName, questionnaireId, dayDigits(date)], 'pdf')
}

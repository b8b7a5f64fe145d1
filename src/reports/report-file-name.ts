import { dayDigits } from '#messages'

/** `cap-care-sauvegardes-2026-11-22.pdf`: without the name of the structure, which a folder or a mail would betray. */
export function reportFileName(questionnaireId: string, date: Date): string {
  return `cap-care-${questionnaireId}-${dayDigits(date)}.pdf`
}

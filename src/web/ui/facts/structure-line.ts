import type { Assessment, OpenedAssessment } from '#assessment'
import { audienceNames } from '#messages'

/** `EHPAD Les Tilleuls – FINESS 590000105 – Établissement ou service médico-social` */
export function structureLine({ structureName, structureFiness, audience }: Assessment): string {
  const number = structureFiness ? `FINESS ${structureFiness}` : ''
  return [structureName, number, audienceNames[audience]].filter(Boolean).join(' – ')
}

/** The title of the page with all the questionnaires of the assessment's owner. */
export function folderTitle({ ownerFiness, structureName }: Assessment): string {
  return ownerFiness === null ? 'Votre diagnostic' : structureName
}

/** The title of the tab names the structure too, for people who answer for several. */
export function tabTitle(
  page: string,
  { assessment, questionnaire }: Pick<OpenedAssessment, 'assessment' | 'questionnaire'>,
): string {
  return [page, questionnaire.title, assessment.structureName].filter(Boolean).join(' – ')
}

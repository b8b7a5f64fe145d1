import type { Assessment } from '#assessment'
import type { Audience } from '#questionnaires'

/** What the two kinds of structure are called on screen. */
export const audienceNames: Record<Audience, string> = {
  ES: 'Établissement de santé',
  ESMS: 'Établissement ou service médico-social',
}

/** `EHPAD Les Tilleuls – FINESS 590000105 – Établissement ou service médico-social` */
export function structureLine({ structureName, structureFiness, audience }: Assessment): string {
  const number = structureFiness ? `FINESS ${structureFiness}` : ''
  return [structureName, number, audienceNames[audience]].filter(Boolean).join(' – ')
}

import { sharePercent } from '#kernel'
import { numberWords } from '#messages'

/** `12 sur 20 (60 %)`; without a denominator there is no share to give. */
export function shareWords(part: number, whole: number): string {
  const percent = sharePercent(part, whole)
  if (percent === undefined) return 'Aucun attendu'
  return `${numberWords(part)} sur ${numberWords(whole)} (${percent}\u00A0%)`
}

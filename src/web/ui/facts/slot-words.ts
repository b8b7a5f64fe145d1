import type { SlotChange } from '#campaigns'
import { namedMomentWords } from '#kernel'

/** What a region did with a slot that a structure had picked, in one sentence. */
export function slotChangeWords({ was, now }: SlotChange): string {
  const place = `le créneau du ${namedMomentWords(was)}`
  if (now === null) return `L’agence régionale de santé a retiré ${place}.`
  if (now === was) return `L’agence régionale de santé maintient ${place}.`
  return `L’agence régionale de santé a déplacé ${place} au ${namedMomentWords(now)}.`
}

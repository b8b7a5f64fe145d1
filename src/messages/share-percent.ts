import type { Share } from '#care'
import { numberWords, sharePercent } from '#kernel'

/** `65,99`: cut after two decimals and never rounded up, so that a share below a threshold never reads as the threshold. */
export function coverPercent({ part, whole }: Share): string {
  const hundredths = (part * 10_000n) / whole
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${hundredths / 100n}${decimals && `,${decimals}`}`
}

/** `80,1`: rounded half up to a tenth, as the programme prints its shares. Undefined without a whole. */
export function tenthPercent(part: number, whole: number): string | undefined {
  if (whole === 0) return undefined
  const tenths = Math.floor((2_000 * part + whole) / (2 * whole))
  const rest = tenths % 10
  return `${Math.floor(tenths / 10)}${rest > 0 ? `,${rest}` : ''}`
}

/** `12 sur 20 (60 %)`; without a denominator there is no share to give. */
export function shareWords(part: number, whole: number): string {
  const percent = sharePercent(part, whole)
  if (percent === undefined) return 'Aucun attendu'
  return `${numberWords(part)} sur ${numberWords(whole)} (${percent}\u00A0%)`
}

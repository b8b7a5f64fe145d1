import type { Share } from '#care'

/** `65,99`: cut after two decimals and never rounded up, so that a share below a threshold never reads as the threshold. */
export function coverPercent({ part, whole }: Share): string {
  const hundredths = (part * 10_000n) / whole
  const decimals = String(hundredths % 100n)
    .padStart(2, '0')
    .replace(/0+$/, '')
  return `${hundredths / 100n}${decimals && `,${decimals}`}`
}

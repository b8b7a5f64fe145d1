import type { Appearance } from '#settings'
import { paths } from '../paths.ts'

/** The address of the operator's logo; undefined without one. It changes with the picture. */
export function logoAddress({ logo }: Appearance): string | undefined {
  return logo ? `${paths.appearanceLogo}?${logo.mark}` : undefined
}

/** The address of the style sheet that puts the accent colour in place of ours; undefined without one. */
export function styleAddress({ accent }: Appearance): string | undefined {
  return accent ? `${paths.appearanceStyle}?${accent.slice(1)}` : undefined
}

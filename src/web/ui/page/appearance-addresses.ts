import type { Appearance } from '#settings'
import { paths } from '../../paths.ts'

/** The address of the operator's logo, which changes with the picture; undefined without a logo. */
export function logoAddress({ logo }: Appearance): string | undefined {
  return logo ? `${paths.appearanceLogo}?${logo.mark}` : undefined
}

/** The address of the style sheet with the operator's accent colour; undefined without one. */
export function styleAddress({ accent }: Appearance): string | undefined {
  return accent ? `${paths.appearanceStyle}?${accent.slice(1)}` : undefined
}

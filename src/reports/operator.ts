import type { Appearance, AppearanceContext } from '#settings'

/** What a use case that prints needs to say who runs the server. */
export type OperatorContext = Pick<AppearanceContext, 'appearance'>

/** Who runs the server, as a title page prints it. Empty texts where nothing was chosen. */
export interface PrintedOperator {
  readonly name: string
  /** The picture itself, as an address: nothing is fetched. */
  readonly logo: string
  /** `#1b5e73`, checked. */
  readonly accent: string
}

export const noOperator: PrintedOperator = { name: '', logo: '', accent: '' }

export function printedOperator({ operatorName, logo, accent }: Appearance): PrintedOperator {
  const picture = logo ? `data:${logo.type};base64,${logo.base64}` : ''
  return { name: operatorName, logo: picture, accent: accent ?? '' }
}

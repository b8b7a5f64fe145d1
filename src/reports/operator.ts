import type { Appearance, AppearanceContext } from '#settings'

export type OperatorContext = Pick<AppearanceContext, 'appearance'>

/** The organisation that runs the server, as printed on a title page. Texts are empty where nothing is set. */
export interface PrintedOperator {
  readonly name: string
  /** A data URL, so that nothing is fetched. */
  readonly logo: string
  /** A checked colour: `#1b5e73`. */
  readonly accent: string
}

export const noOperator: PrintedOperator = { name: '', logo: '', accent: '' }

export function printedOperator({ operatorName, logo, accent }: Appearance): PrintedOperator {
  const picture = logo ? `data:${logo.type};base64,${logo.base64}` : ''
  return { name: operatorName, logo: picture, accent: accent ?? '' }
}

import type { Context } from '#kernel'
import { parseColour } from './colour.ts'
import { type Logo, logoFrom } from './logo.ts'

/** Who runs this server, as its pages and reports show it. */
export interface Appearance {
  /** Empty when nobody said it. */
  readonly operatorName: string
  /** `#1b5e73`; null for our own colour. */
  readonly accent: string | null
  readonly logo: Logo | null
}

/** The appearance that pages show now, without a read of the database for each. */
export interface KeptAppearance {
  now(): Promise<Appearance>
  /** To be called once a change is committed. */
  forget(): void
}

export interface AppearanceContext extends Context {
  readonly appearance: KeptAppearance
}

export const settingKeys = ['operator-name', 'accent', 'logo'] as const
export type SettingKey = (typeof settingKeys)[number]

/** Kept texts by their key: the logo as base64. */
export type KeptSettings = ReadonlyMap<SettingKey, string>

/** What a server shows before anybody chose anything. */
export function plainAppearance(operatorName: string): Appearance {
  return { operatorName, accent: null, logo: null }
}

/** What kept settings come to. One that is not understood any more is as if absent. */
export function appearanceFrom(kept: KeptSettings, operatorName: string): Appearance {
  const accent = kept.get('accent') ?? ''
  return {
    operatorName: kept.get('operator-name') ?? operatorName,
    accent: parseColour(accent) ? accent : null,
    logo: logoFrom(kept.get('logo')),
  }
}

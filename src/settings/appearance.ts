import type { Context } from '#kernel'
import { parseColour } from './colour.ts'
import { type Logo, logoFrom } from './logo.ts'
import { type NoticeKey, noNotices, noticeSettings, type OperatorNotices } from './notices.ts'

/** The operator of this server, as pages and reports show it. */
export interface Appearance {
  /** Empty when it is not set. */
  readonly operatorName: string
  /** `#1b5e73`; null for the default colour. */
  readonly accent: string | null
  readonly logo: Logo | null
  readonly notices: OperatorNotices
}

/** The current appearance, kept in memory so that a page needs no database read. */
export interface KeptAppearance {
  now(): Promise<Appearance>
  /** Called after a change is committed. */
  forget(): void
}

export interface AppearanceContext extends Context {
  readonly appearance: KeptAppearance
}

export type SettingKey = 'operator-name' | 'accent' | 'logo' | NoticeKey

/** Stored settings by key; the logo is base64. */
export type KeptSettings = ReadonlyMap<SettingKey, string>

/** The appearance before an administrator sets anything. */
export function plainAppearance(operatorName: string): Appearance {
  return { operatorName, accent: null, logo: null, notices: noNotices }
}

/** Reads stored settings. A setting that is no longer valid is ignored. */
export function appearanceFrom(kept: KeptSettings, operatorName: string): Appearance {
  const accent = kept.get('accent') ?? ''
  return {
    operatorName: kept.get('operator-name') ?? operatorName,
    accent: parseColour(accent) ? accent : null,
    logo: logoFrom(kept.get('logo')),
    notices: noticesFrom(kept),
  }
}

function noticesFrom(kept: KeptSettings): OperatorNotices {
  const text = (name: keyof OperatorNotices) => kept.get(noticeSettings[name].key) ?? ''
  return {
    support: text('support'),
    dataProtection: text('dataProtection'),
    legal: text('legal'),
    accessibility: text('accessibility'),
  }
}

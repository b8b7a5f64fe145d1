/** What this room refuses or tells. `#messages` has a sentence for each: the compiler asks for it. */
export type SettingsCode =
  | 'accent-contrast'
  | 'accent-shape'
  | 'logo-damaged'
  | 'logo-foreign'
  | 'logo-missing'
  | 'logo-svg'
  | 'logo-too-large'
  | 'logo-too-many-pixels'
  | 'notice-too-long'
  | 'operator-name-too-long'
  | 'settings-refused'

declare global {
  interface CodesByRoom {
    settings: SettingsCode
  }
}

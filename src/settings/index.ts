/**
 * What an administrator chooses for the whole server: the operator's name, logo and accent colour.
 * Kept in the table `settings`, one row each; what is not there follows the settings of the environment or our own look.
 * A colour is kept only if white text can be read on it (`colour.ts`); a logo is PNG, JPEG or WebP by its bytes, never
 * SVG, which can run script (`logo.ts`). What pages show is kept in memory (`kept-appearance.ts`) and read again on change.
 */
export { type Appearance, type AppearanceContext, type KeptAppearance, plainAppearance } from './appearance.ts'
export { accentStyle } from './colour.ts'
export { keepAppearance } from './kept-appearance.ts'
export { type Logo, largestLogoBytes } from './logo.ts'
export { putLogo, removeLogo } from './usecases/change-logo.ts'
export { readSettings, type ServerSettings } from './usecases/read-settings.ts'
export { saveOperator } from './usecases/save-operator.ts'

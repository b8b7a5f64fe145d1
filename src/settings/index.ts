/**
 * What an administrator chooses for the whole server: the operator's name, logo, accent colour,
 * contacts and legal texts.
 * The table `settings` holds one row for each; a missing row falls back to the environment or the default look.
 * A colour is stored only if white text is readable on it (`colour.ts`). A logo is a PNG, JPEG or WebP according to its
 * bytes, never an SVG, which can run scripts (`logo.ts`). The appearance is kept in memory (`kept-appearance.ts`) and
 * read again after a change.
 */
export { type Appearance, type AppearanceContext, type KeptAppearance, plainAppearance } from './appearance.ts'
export { accentStyle } from './colour.ts'
export { keepAppearance } from './kept-appearance.ts'
export { type Logo, largestLogoBytes } from './logo.ts'
export { noticeSettings, type OperatorNotices } from './notices.ts'
export { putLogo, removeLogo } from './usecases/change-logo.ts'
export { readSettings, type ServerSettings } from './usecases/read-settings.ts'
export { saveNotices } from './usecases/save-notices.ts'
export { saveOperator } from './usecases/save-operator.ts'

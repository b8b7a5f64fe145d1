/**
 * A fictional region, for trying the product and for tests: `fictionalRegion` invents it from a seed, `fillRegion` writes it by
 * the product's own use cases over two years, and `makeAccounts` makes one account for each role. `openOneStructure` makes one
 * structure with its director, for the preview of a kit.
 * Nothing of the server imports this folder: `src/demo.ts` and the preview start a server on it, in a folder that is erased at
 * the end.
 */
export { type DemoAccount, demoPassword, makeAccounts } from './accounts.ts'
export { type FictionalRegion, type FictionalSite, fictionalRegion } from './fictional-region.ts'
export { type DemoTools, fillRegion } from './fill.ts'
export { finessFile } from './finess-file.ts'
export { type OneStructure, openOneStructure } from './one-structure.ts'

/**
 * How files written by domain experts are read, checked and released, whatever they are about: questionnaires, kits of
 * exercises, models of regional plans. Each fault has its file, line and column, and all are listed at once. A released file never changes:
 * `released.json` holds its SHA-256. Each room brings its own schema and its own checks of coherence.
 */
export * from './check-file.ts'
export * from './check-folder.ts'
export * from './content-file.ts'
export * from './content-name.ts'
export { type ContentReport, reportOn } from './content-report.ts'
export { editorSchemaText } from './editor-schema-text.ts'
export { fileFaultCodes } from './errors.ts'
export * from './fault.ts'
export * from './fields.ts'
export { readContent, readContentFile, readContentWith, writeContentFile } from './files.ts'
export { judgeBy } from './judge-by.ts'
export { loadReleased } from './load-released.ts'
export { type NamedFile, readNamed } from './named-file.ts'
export * from './parts.ts'
export * from './policy.ts'
export * from './refusals.ts'
export { type ReleasedFile, releaseFile } from './release-file.ts'
export * from './release-rules.ts'
export * from './released.ts'
export { shapeFaults } from './shape-faults.ts'
export { type Unserved, unservedOf } from './unserved.ts'
export * from './version.ts'
export { type Versions, versionsOf } from './versions.ts'
export { type PlacedFault, readAnyYaml, readYaml, type YamlDocument } from './yaml-document.ts'

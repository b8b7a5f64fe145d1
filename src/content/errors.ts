/** Faults that any content file can have, whatever it is about. `#messages` has a sentence for each. */
export const fileFaultCodes = [
  // The file
  'file-misnamed',
  'file-not-utf8',
  'file-too-large',
  'file-empty',
  'id-differs-from-folder',
  'version-differs-from-file',
  // The YAML text
  'yaml-syntax',
  'yaml-indent',
  'yaml-tab',
  'yaml-colon',
  'yaml-several-documents',
  'yaml-too-deep',
  'yaml-too-many-signs',
  'yaml-alias',
  'field-repeated',
  // The fields, one by one
  'field-missing',
  'field-unknown',
  'field-empty',
  'field-malformed',
  'field-not-string',
  'field-not-number',
  'field-not-int',
  'field-not-boolean',
  'field-not-array',
  'field-not-object',
  'value-not-allowed',
  'number-too-small',
  'number-not-above',
  'number-too-big',
  'list-too-short',
  'condition-malformed',
  'id-not-kebab-case',
  'version-not-semver',
  // Names
  'id-repeated',
  'word-repeated',
  // released.json
  'released-malformed',
  'released-file-missing',
  'released-file-changed',
] as const

export type FileFaultCode = (typeof fileFaultCodes)[number]

/** What reading and releasing content refuses, besides the faults of a file. */
export type ContentFilesCode =
  | FileFaultCode
  | 'content-file-not-found'
  | 'content-folder-missing'
  | 'content-invalid'
  | 'content-name-malformed'
  | 'content-not-found'
  | 'release-already-done'
  | 'release-refused'
  | 'release-to-complete'
  | 'release-version-not-higher'

declare global {
  interface CodesByRoom {
    content: ContentFilesCode
  }
}

import { AppError } from '#kernel'

/** What the first bytes of a file say it is. `workbook` is any spreadsheet or archive, `binary` anything else but text. */
export type ContentKind = 'empty' | 'utf-16' | 'workbook' | 'binary' | 'json' | 'text'

/** What the first bytes of a file say it is. */
export function kindOfContent(bytes: Uint8Array): ContentKind {
  if (bytes.length === 0) return 'empty'
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return 'utf-16'
  // A workbook (.xlsx, .ods) is a zip archive too; .xls has a signature of its own.
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return 'workbook'
  const beginning = bytes.subarray(0, 1000)
  if (beginning.includes(0)) return 'binary'
  const text = new TextDecoder().decode(beginning).trimStart()
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'text'
}

/** Like `kindOfContent`, for a FINESS file. Throws when the file is neither text nor JSON. */
export function contentOf(bytes: Uint8Array): 'text' | 'json' {
  const kind = kindOfContent(bytes)
  if (kind === 'empty') throw new AppError('invalid', 'finess-file-empty')
  if (kind === 'utf-16') throw new AppError('invalid', 'finess-utf16')
  if (kind === 'workbook') throw new AppError('invalid', 'finess-workbook')
  if (kind === 'binary') throw new AppError('invalid', 'finess-file-foreign')
  return kind
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

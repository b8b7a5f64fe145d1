import { AppError } from '#kernel'

/** What the first bytes of a file say it is. Throws for what no FINESS file begins with. */
export function contentOf(bytes: Uint8Array): 'text' | 'json' {
  if (bytes.length === 0) throw new AppError('invalid', 'finess-file-empty')
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) throw new AppError('invalid', 'finess-utf16')
  // A workbook (.xlsx, .ods) is a zip archive too; .xls has a signature of its own.
  if (startsWith(bytes, [0x50, 0x4b]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new AppError('invalid', 'finess-workbook')
  }
  const beginning = bytes.subarray(0, 1000)
  if (beginning.includes(0)) throw new AppError('invalid', 'finess-file-foreign')
  const text = new TextDecoder().decode(beginning).trimStart()
  return text.startsWith('{') || text.startsWith('[') ? 'json' : 'text'
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

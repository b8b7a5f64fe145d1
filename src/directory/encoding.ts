export type Encoding = 'utf-8' | 'windows-1252'

export interface DecodedLine {
  readonly text: string
  /** Undefined for a line of ASCII, which is the same in both. */
  readonly encoding: Encoding | undefined
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')

/**
 * Reads the bytes of one line as UTF-8 if they strictly are, else as Windows-1252. French text in Windows-1252 is never
 * valid UTF-8 by chance: that would take `Ã` or `Â` before a symbol.
 */
export function decodeLine(bytes: Uint8Array): DecodedLine {
  try {
    const text = utf8.decode(bytes)
    return { text, encoding: text.length === bytes.length ? undefined : 'utf-8' }
  } catch {
    return { text: windows1252.decode(bytes), encoding: 'windows-1252' }
  }
}

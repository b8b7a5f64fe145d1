export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252'

export interface DecodedText {
  readonly text: string
  /** Undefined for ASCII, which reads alike in both encodings. */
  readonly encoding: Encoding | undefined
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
/** Spreadsheets save « Unicode text » with the byte order mark of either order. */
export function decodeUtf16(bytes: Uint8Array): string {
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
}

const windows1252 = new TextDecoder('windows-1252')

/**
 * Reads bytes as UTF-8 if they strictly are, else as Windows-1252. French text in Windows-1252 is never
 * valid UTF-8 by chance: that would take `Ã` or `Â` before a symbol.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  try {
    const text = utf8.decode(bytes)
    return { text, encoding: text.length === bytes.length ? undefined : 'utf-8' }
  } catch {
    return { text: windows1252.decode(bytes), encoding: 'windows-1252' }
  }
}

import type { Code } from '#kernel'

/** How files of a kind begin. What is not here may be text. */
const beginnings: readonly (readonly [string, Signature])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n\x1A\n', 'png'],
  ['\xFF\xD8\xFF', 'jpg'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', 'ole'],
  ['MZ', 'evidence-executable'],
  ['\x7FELF', 'evidence-executable'],
  ['\xFE\xED\xFA', 'evidence-executable'],
  ['\xCF\xFA\xED\xFE', 'evidence-executable'],
  ['\xCE\xFA\xED\xFE', 'evidence-executable'],
  ['\xCA\xFE\xBA\xBE', 'evidence-executable'],
  ['\0asm', 'evidence-executable'],
  ['L\0\0\0\x01\x14\x02\0', 'evidence-executable'],
  ['Rar!', 'evidence-archive'],
  ['7z\xBC\xAF\x27\x1C', 'evidence-archive'],
  ['\x1F\x8B', 'evidence-archive'],
  ['BZh', 'evidence-archive'],
  ['\xFD7zXZ', 'evidence-archive'],
  ['\x28\xB5\x2F\xFD', 'evidence-archive'],
  ['MSCF', 'evidence-archive'],
  ['GIF8', 'evidence-other-picture'],
  ['BM', 'evidence-other-picture'],
  ['II*\0', 'evidence-other-picture'],
  ['MM\0*', 'evidence-other-picture'],
]

/** A kind to look into, or why files that begin so are refused. */
export type Signature = 'pdf' | 'png' | 'jpg' | 'zip' | 'ole' | Code

/** Pictures whose signature stands behind a length. */
const laterPictures = /^(RIFF[\s\S]{4}WEBP|[\s\S]{4}ftyp(heic|heix|mif1|msf1|avif))/

/** What a file begins like; undefined for what may be text. */
export function signatureOf(bytes: Uint8Array): Signature | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 16))
  const asBytes = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('')
  const found = beginnings.find(([beginning]) => asBytes.startsWith(beginning))
  if (found?.[0].length === 2 && /^(MZ|BM)$/.test(found[0]) && isPlain(bytes)) return undefined
  if (found) return found[1]
  return laterPictures.test(start) ? 'evidence-other-picture' : undefined
}

/** Two letters may also begin a text. A program and a picture hold a zero in their first bytes. */
function isPlain(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 64).includes(0)
}

/*
 * Whether a picture is whole: a transfer that was cut leaves a picture whose lower part is grey, or none at all.
 * Formats: PNG, third edition, section 5; JPEG, ITU T.81, annex B.
 */

const pngSignatureBytes = 8
/** Length, type and checksum around the data of a chunk. */
const pngFrameBytes = 12

/** A PNG ends with its chunk IEND, and nothing after it. */
export function isWholePng(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = pngSignatureBytes; at + pngFrameBytes <= bytes.length; ) {
    const end = at + pngFrameBytes + view.getUint32(at)
    if (view.getUint32(at + 4) === 0x49454e44) return end === bytes.length
    at = end
  }
  return false
}

const endOfImage = 0xd9
const startOfScan = 0xda

/** A JPEG has an end of image after its last scan. Telephones write more behind it. */
export function isWholeJpeg(bytes: Uint8Array): boolean {
  let at = 2
  while (at + 1 < bytes.length) {
    if (bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (marker === endOfImage) return true
    if (marker === 0xff) at += 1
    else {
      at += 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0)
      if (marker === startOfScan) at = endOfScan(bytes, at)
    }
  }
  return false
}

/** Where the next marker stands. In a scan, `FF 00` is a byte of the picture, and `FF D0` to `FF D7` are restarts. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}

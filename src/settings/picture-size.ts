/** In pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/**
 * The declared size of a PNG, JPEG or WebP, from its first bytes; undefined when there is none. A file of a few
 * kilobytes can declare a billion pixels, which every browser would have to draw.
 */
export function pictureSize(bytes: Uint8Array): PictureSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kinds: Readonly<Record<number, (view: DataView) => PictureSize | undefined>> = {
    137: pngSize,
    255: jpegSize,
    82: webpSize,
  }
  try {
    return kinds[view.getUint8(0)]?.(view)
  } catch {
    return undefined // The file ends before it says its size.
  }
}

/** The first chunk, IHDR: https://www.w3.org/TR/png-3/#11IHDR */
function pngSize(view: DataView): PictureSize {
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** The first frame header (SOF): segments come one after the other, each with its length. ITU-T T.81, B.2.2. */
function jpegSize(view: DataView): PictureSize {
  for (let place = 2; ; place += 2 + view.getUint16(place + 2)) {
    const marker = view.getUint8(place + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: view.getUint16(place + 7), height: view.getUint16(place + 5) }
  }
}

/** Extended, lossless or lossy: RFC 9649, 2.5 to 2.7. */
function webpSize(view: DataView): PictureSize | undefined {
  const kind = view.getUint8(15)
  const three = (place: number) => view.getUint16(place, true) + (view.getUint8(place + 2) << 16)
  if (kind === 0x58) return { width: three(24) + 1, height: three(27) + 1 }
  const low = view.getUint32(21, true)
  if (kind === 0x4c) return { width: (low & 0x3fff) + 1, height: ((low >> 14) & 0x3fff) + 1 }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

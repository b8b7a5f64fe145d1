import { open, readdir } from 'node:fs/promises'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The sizes of the pictures of a folder by their names, so that a page keeps their place while they load. */
export async function pictureSizes(folder: URL): Promise<ReadonlyMap<string, PictureSize>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.webp'))
  return new Map(await Promise.all(names.map(async (name) => [name, await sizeOf(new URL(name, folder))] as const)))
}

/** The canvas of an extended WebP file: two numbers of 24 bits, each less one (WebP Container Specification, « VP8X »). */
async function sizeOf(picture: URL): Promise<PictureSize> {
  const file = await open(picture)
  try {
    const { buffer } = await file.read(Buffer.alloc(30), 0, 30, 0)
    if (buffer.toString('latin1', 8, 16) !== 'WEBPVP8X') throw new Error(`not an extended WebP file: ${picture}`)
    return { width: buffer.readUIntLE(24, 3) + 1, height: buffer.readUIntLE(27, 3) + 1 }
  } finally {
    await file.close()
  }
}

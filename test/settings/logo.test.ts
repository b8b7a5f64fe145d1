import { describe, expect, it } from 'vitest'
import { checkLogo, logoFrom, logoTypeOf } from '../../src/settings/logo.ts'
import { pngOf } from '../support/data/pictures.ts'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)))
const png = pngOf(1, 1)

describe('a logo', () => {
  it('is recognised by its bytes', () => {
    expect(logoTypeOf(png)).toBe('image/png')
    expect(logoTypeOf(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
    expect(logoTypeOf(bytes('RIFF', [0, 0, 0, 0], 'WEBP'))).toBe('image/webp')
    expect(logoFrom(Buffer.from(png).toString('base64'))).toMatchObject({ type: 'image/png', bytes: png })
  })

  it.each([
    ['logo-missing', ''],
    ['logo-svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['logo-svg', '\uFEFF<?xml version="1.0"?>\n<!-- x --><SVG onload="alert(1)">'],
    ['logo-foreign', '<!doctype html><script>alert(1)</script>'],
    ['logo-foreign', 'GIF89a'],
    ['logo-foreign', 'RIFF0000WAVE'],
    ['logo-foreign', 'PNG'],
  ])('is refused: %s', (code, content) => {
    expect(() => checkLogo(bytes(content))).toThrow(code)
  })

  const jpeg = (high: number, wide: number) =>
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc2, 0, 11, 8, high, 0, wide, 0])
  const webp = (kind: string, ...size: number[]) => bytes('RIFF', [0, 0, 0, 0], 'WEBP', kind, [0, 0, 0, 0], size)

  it.each([
    ['a PNG', pngOf(2_000, 2_000), pngOf(40_000, 40_000)],
    ['a JPEG', jpeg(4, 4), jpeg(1, 200)],
    [
      'a lossy WebP',
      webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 1, 1, 1, 1),
      webp('VP8 ', 0, 0, 0, 0x9d, 1, 0x2a, 1, 1, 0, 63),
    ],
    ['a lossless WebP', webp('VP8L', 0x2f, 1, 0, 1, 0), webp('VP8L', 0x2f, 0xff, 0x3f, 1, 0)],
    ['an extended WebP', webp('VP8X', 0, 0, 0, 0, 1, 1, 0, 1, 1, 0), webp('VP8X', 0, 0, 0, 0, 0, 0, 9, 1, 1, 0)],
  ])('is refused when it is a picture of too many pixels: %s', (_kind, small, huge) => {
    expect(() => checkLogo(small)).not.toThrow()
    expect(() => checkLogo(huge)).toThrow('logo-too-many-pixels')
  })

  it.each([[[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]], [[0xff, 0xd8, 0xff, 0xe0, 0, 0]]])(
    'is refused when it ends before it says its size: %j',
    (content) => {
      expect(() => checkLogo(bytes(content))).toThrow('logo-damaged')
    },
  )

  it('is refused beyond 200 kB', () => {
    expect(() => checkLogo(new Uint8Array([...png, ...new Uint8Array(200_000)]))).toThrow('logo-too-large')
  })
})

import { describe, expect, it } from 'vitest'
import { checkLogo, logoFrom, logoTypeOf } from '../../src/settings/logo.ts'

const bytes = (...parts: (string | number[])[]) =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part)] : part)))
const png = bytes([0x89], 'PNG\r\n', [0x1a, 0x0a], 'rest')

describe('a logo', () => {
  it('is what its bytes say', () => {
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

  it('is refused beyond 200 kB', () => {
    expect(() => checkLogo(new Uint8Array([...png, ...new Uint8Array(200_000)]))).toThrow('logo-too-large')
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accentStyle } from '#settings'
import { checkAccent, contrastOf, parseColour } from '../../src/settings/colour.ts'

const colour = fc.stringMatching(/^#[0-9a-f]{6}$/)
const parsed = (text: string) => parseColour(text) ?? [0, 0, 0]
const white = [255, 255, 255] as const
const night = [18, 25, 29] as const

describe('an accent colour', () => {
  it('is measured as WCAG measures contrast', () => {
    expect(contrastOf([0, 0, 0], white)).toBe(21)
    expect(contrastOf(white, white)).toBe(1)
    // The greys that every checker gives for 4.5:1.
    expect(checkAccent('#767676')).toEqual([])
    expect(checkAccent('#777777')).toEqual([{ path: 'accent', code: 'accent-contrast', values: { contrast: '4,4' } }])
  })

  it.each([
    'red',
    '#fff',
    '#12345',
    'url(//x)',
    '#1b5e73;}body{display:none',
    '#1b5e73\n',
    'rgb(0,0,0)',
    'var(--x)',
    '</style>',
    '',
  ])('is never %j, which is no colour of six digits', (text) => {
    expect(checkAccent(text)).toEqual([{ path: 'accent', code: 'accent-shape' }])
    expect(accentStyle(text)).toBe('')
  })

  it('makes a style sheet of colours only, in which every text can be read by day and by night', () => {
    fc.assert(
      fc.property(colour, (text) => {
        fc.pre(checkAccent(text).length === 0)
        const style = accentStyle(text)
        expect(style).toMatch(/^[\w\s#:;{}()[\],"=.@-]+$/)
        const [day, soft, lit, softNight] = [...style.matchAll(/--accent(?:-soft)?:(#[0-9a-f]{6})/g)].map((found) =>
          parsed(found[1] ?? ''),
        )
        expect(contrastOf(day ?? white, white)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(day ?? white, soft ?? white)).toBeGreaterThanOrEqual(4.5)
        expect(contrastOf(lit ?? night, night)).toBeGreaterThanOrEqual(7)
        expect(contrastOf(lit ?? night, softNight ?? white)).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })
})

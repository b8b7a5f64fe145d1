import { describe, expect, it } from 'vitest'
import { cssString, marginBoxes, oneLine } from '../../src/reports/page-margins.ts'

const hostile = `'"} </style><script>alert(1)</script> \\A url(http://x) \u202E \n é 😀`

describe('the header and the footer', () => {
  it('hold any text as a CSS string that nothing can end', () => {
    expect(cssString(hostile)).toMatch(/^'[A-Za-z0-9\\ é😀]*'$/u)
    expect(cssString(`a'\n`)).toBe(String.raw`'\2068 a\27 \a \2069 '`)
  })

  it('let no text become style or markup', () => {
    const css = marginBoxes({ title: hostile, owner: hostile, subject: hostile })
    expect(css).not.toMatch(/[<>"]|url\(/)
    expect(css.match(/@page/g)).toHaveLength(2)
  })

  it('are one line, cut where it is too long', () => {
    expect(oneLine('a\n\u0000b', 10)).toBe('a b')
    expect(oneLine('a'.repeat(5000), 10)).toBe(`${'a'.repeat(9)}…`)
  })
})

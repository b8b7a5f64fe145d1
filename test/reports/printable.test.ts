import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { latinCharacters, otherFaces } from '../../src/reports/fonts/faces.ts'
import { missingMark, printableText } from '../../src/reports/fonts/printable.ts'
import { charactersOf } from '../../src/reports/fonts/woff2.ts'

const drawing = (characters: string) => ({
  characters: new Set(Array.from(characters, (character) => character.codePointAt(0) ?? 0)),
})
const latin = drawing('éà’⁄')
const symbols = drawing('→✔☐•')
const frames = drawing(missingMark)
const print = (text: string) => printableText(text, latin, [symbols, frames])

describe('a text that is printed', () => {
  it('embeds the fonts that it needs, for the characters that they draw', () => {
    expect(print('L’été → à faire').text).toBe('L’été → à faire')
    expect([...print('a → b ✔').needed]).toEqual([[symbols, new Set([0x2192, 0x2714])]])
    expect(print('L’été').needed.size).toBe(0)
  })

  it('prints a frame for a character that no font draws, and embeds the font of the frame', () => {
    const { text, needed } = print('a\u{1F9FF}b\u{10FFFD}')
    expect(text).toBe(`a${missingMark}b${missingMark}`)
    expect([...needed.keys()]).toEqual([frames])
  })

  it('prints the bullets and boxes of Word as ordinary characters', () => {
    expect(print('\uF0B7 un \uF0FC deux \uF0A8 trois').text).toBe('• un ✔ deux ☐ trois')
  })

  it('prints a composed character as its parts', () => {
    expect(print('⅓ ﬁn Ａ 5 ‰').text).toBe('1⁄3 fin A 5 /1000')
  })

  it('leaves a limited number of letters of other scripts to the fonts of the machine', () => {
    const letters = Array.from({ length: 2000 }, (_, place) => String.fromCodePoint(0x4e00 + place))
    const printed = Array.from(print(letters.join('').repeat(3)).text)
    const kept = new Set(printed.filter((letter) => letter !== missingMark))
    expect(kept.size).toBeGreaterThan(100)
    expect(kept.size).toBeLessThan(500)
    expect(printed.slice(0, 100)).toEqual(letters.slice(0, 100))
  })

  it('drops what only varies an emoji, and keeps what turns the direction of words', () => {
    expect(print('✔\uFE0F \u2068a\u2069 \u{E0041}').text).toBe('✔ \u2068a\u2069 ')
  })
})

describe('the embedded fonts', () => {
  const file = (name: string) => readFileSync(fileURLToPath(import.meta.resolve(`@fontsource/${name}`)))

  it('list the characters that they draw', async () => {
    const letters = charactersOf(file('source-sans-3/files/source-sans-3-latin-400-normal.woff2'))
    expect(['é', 'œ', '€', 'A'].map((letter) => letters.has(letter.codePointAt(0) ?? 0))).toEqual(Array(4).fill(true))
    expect(['→', 'Ω', '\u0001'].map((sign) => letters.has(sign.codePointAt(0) ?? 0))).toEqual(Array(3).fill(false))
    expect(() => charactersOf(file('source-sans-3/package.json'))).toThrow('WOFF2')
  })

  it('draw the characters that people type and paste', async () => {
    const first = { characters: await latinCharacters() }
    const others = await otherFaces()
    const signs = '→✓✔☑☐✅❌⚠●■←⇒✗★➔►①☎✉🙂👍≤≥≠≈∞½♥🔒📞📧⏳🔴🟢❗❓'
    expect(printableText(signs, first, others).text).toBe(signs)
    expect(printableText('ŁžΩЯ', first, others).text).toBe('ŁžΩЯ')
  })
})

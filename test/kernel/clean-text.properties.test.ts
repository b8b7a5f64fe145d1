import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText } from '#kernel'

/** Texts made of what pasting brings: ordinary words, marks nobody sees, accents apart, spaces of many widths, emoji. */
const pieces = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    ...['\u200B', '\u200C', '\u200D', '\u200E', '\u202A', '\u202E', '\u2060', '\u2066', '\u2069', '\uFEFF', '\u00AD'],
    ...['e\u0301', 'a\u0302', '\u0301', '\u00A0', '\u2009', '\u202F', '\u3000', '\u3164', '\u034F', '\uFE0F'],
    ...['\r\n', '\r', '\v', '\u2028', '\t', '\u0000', '\u001B', '\uD800', '👩‍💻', '❤️', '🏳️‍🌈', 'hôpital', '8 760'],
  ),
)
const pasted = fc.array(pieces, { maxLength: 12 }).map((some) => some.join(''))

const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu
const emojiJoints = /(?<=\p{Emoji}.?)[\u200D\uFE0F]/gu

describe('a pasted text', () => {
  it('keeps no invisible character, except those that draw an emoji', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        const clean = cleanText(text)
        expect(clean.replace(emojiJoints, '').match(invisible)).toBeNull()
        expect(clean).not.toMatch(/[^\P{Cc}\n\t]|[^\P{Z} ]|\p{Cs}/u)
      }),
    )
  })

  it('has each accent in its letter, and does not change when cleaned again', () => {
    fc.assert(
      fc.property(pasted, (text) => {
        expect(cleanText(text)).toBe(cleanText(text).normalize('NFC'))
        expect(cleanText(cleanText(text))).toBe(cleanText(text))
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text))
      }),
    )
  })

  it('keeps every visible letter, figure and sign', () => {
    const seen = (text: string) => text.replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\s]/gu, '').normalize('NFC')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(seen(cleanText(text))).toBe(seen(text))
      }),
    )
  })

  it.each([
    ['a\u0302ge', 'âge'],
    ['12\u202F345\u00A0€', '12 345 €'],
    ['\uFEFF\u200BJe ne sais pas\u200B', 'Je ne sais pas'],
    ['\u202Emoc.elpmaxe', 'moc.elpmaxe'],
    ['une\vdeux\u2028trois\r\nquatre', 'une\ndeux\ntrois\nquatre'],
    ['équipe 👩‍💻 ❤️ 👨‍👩‍👧', 'équipe 👩‍💻 ❤️ 👨‍👩‍👧'],
  ])('reads %j as %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean)
  })
})

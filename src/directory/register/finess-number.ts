import { type Code, cleanLine } from '#kernel'

/** Nine characters; the second is a letter in Corsica only. Real files are narrower than the publisher's own schema. */
const shape = /^\d[0-9AB]\d{7}$/

/** Whether a text has the shape of a FINESS number. `hasValidKey` checks the key. */
export function isFinessNumber(text: string): boolean {
  return shape.test(text)
}

/** Turns `59 000 0105` or `2a0000014` into the form of the files, without checking it. */
export function normalizeFinessNumber(text: string): string {
  return cleanLine(text).replace(/\s/g, '').toUpperCase()
}

const finessLength = 9

/**
 * The numbers of a pasted text, unchecked: one a line, or several parted by a sign or a space. « 620 103 440 » stays one
 * number. A formula `="020000089"` is read as its number.
 */
export function numbersTyped(text: string): string[] {
  return text
    .split(/[\r\n;,|\t"'=]+/)
    .flatMap((line) => {
      const words = line.trim().split(/\s+/)
      return words.some((word) => word.length >= finessLength) ? words : [line.trim()]
    })
    .filter(Boolean)
}

/**
 * The last digit that the first eight characters call for: a Luhn key, Corsica's A counting as 1 and B as 2.
 * No official text says so. Every number of the SAE 2022 file obeys it (6 126 numeric, 64 Corsican), none with another
 * reading of A and B: enough to doubt a number, not to refuse it.
 */
export function finessKey(firstEight: string): number {
  const digits = [...firstEight].map((character) => ({ A: 1, B: 2 })[character] ?? Number(character))
  const sum = digits.reduce((total, digit, position) => total + (position % 2 === 1 ? doubled(digit) : digit), 0)
  return (10 - (sum % 10)) % 10
}

/** Whether the last digit of a well-shaped number is its key. A lost leading zero leaves the key right: check the shape. */
export function hasValidKey(finess: string): boolean {
  return finessKey(finess.slice(0, 8)) === Number(finess[8])
}

/**
 * Puts back the leading zero that a spreadsheet removed, when the key confirms the eight figures; returns any other text
 * unchanged. Use it only for a number that is then looked up in the register.
 */
export function withLostZero(text: string): string {
  return /^[1-9]\d{7}$/.test(text) && hasValidKey(`0${text}`) ? `0${text}` : text
}

function doubled(digit: number): number {
  return digit > 4 ? digit * 2 - 9 : digit * 2
}

/** The code of the fault that keeps a text from being a FINESS number; undefined when there is none. */
export function finessNumberFault(text: string): Code | undefined {
  if (isFinessNumber(text)) return undefined
  if (text === '') return 'finess-number-missing'
  if (/^\d{8}$/.test(text)) return 'finess-number-zero-lost'
  return text.length === 9 ? 'finess-number-shape' : 'finess-number-length'
}

import { randomInt } from 'node:crypto'

const codeCount = 10
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'
const halfLength = 6

/** Ten recovery codes, `abcdef-ghjkmn`: some 59 random bits each, without letters that look alike. */
export function newRecoveryCodes(): string[] {
  const half = () => Array.from({ length: halfLength }, () => letters[randomInt(letters.length)]).join('')
  return Array.from({ length: codeCount }, () => `${half()}-${half()}`)
}

import type { Code } from '#kernel'

/** Far more than content has: the largest file that ships nests 2 brackets, and has 434 of them, 745 quotes and 1 438 lines. */
const bounds = { nested: 200, onOneLine: 1_000, brackets: 10_000, signs: 20_000, lines: 30_000 } as const

/** A fault that is seen without reading the text as YAML, and its offset. */
export interface BoundFault {
  readonly code: Extract<Code, 'yaml-too-deep' | 'yaml-too-many-signs'>
  readonly offset: number
}

/**
 * What makes a text cost far more than it says: 100 000 brackets that nobody closes take the package seconds, and a file is read
 * several times. Letters in quotes and comments are counted too: no honest text has so many signs in them.
 */
export function beyondBounds(text: string): BoundFault | undefined {
  let [nested, inLine, brackets, signs, lines] = [0, 0, 0, 0, 0]
  for (let offset = 0; offset < text.length; offset += 1) {
    switch (text[offset]) {
      case '\n':
        lines += 1
        inLine = 0
        break
      case '[':
      case '{':
        brackets += 1
        nested += 1
        break
      case ']':
      case '}':
        brackets += 1
        nested = Math.max(0, nested - 1)
        break
      case '-':
      case '?':
      case ':':
        if (text[offset + 1] === ' ') inLine += 1
        break
      case '"':
      case "'":
      case '&':
      case '*':
      case '!':
      case '%':
        signs += 1
    }
    if (nested > bounds.nested || inLine > bounds.onOneLine) return { code: 'yaml-too-deep', offset }
    if (brackets > bounds.brackets || signs > bounds.signs || lines > bounds.lines)
      return { code: 'yaml-too-many-signs', offset }
  }
  return undefined
}

import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { issueLines, sentence, sentences } from '#messages'

const rooms = globSync('src/**/*.ts', { exclude: ['src/messages/**'] })
const text = rooms.map((path) => readFileSync(path, 'utf8')).join('\n')

describe('the text on screen', () => {
  it('has a sentence for every code that a room refuses with', () => {
    const refused = [
      ...text.matchAll(/AppError\(\s*'[a-z-]+',\s*'([a-z-]+)'/g),
      ...text.matchAll(/\bcode: '([a-z-]+)'/g),
    ]
    const codes = new Set(refused.map((match) => match[1] ?? ''))
    expect(codes.size).toBeGreaterThan(20)
    expect([...codes].filter((code) => !(code in sentences))).toEqual([])
  })

  it('uses the typographic apostrophe and spaces that do not break before : ; ? ! » and after «', () => {
    const wrong = Object.entries(sentences).filter(([, words]) => / [:;?!»]|« |'/.test(words))
    expect(wrong).toEqual([])
  })

  it('keeps these spaces in the texts that pages and mails hold themselves', () => {
    const texts = globSync(['src/{web,mail,messages,demo}/**/*.ts'])
      .flatMap((path) => withoutCode(readFileSync(path, 'utf8')).match(/'(?:[^'\\\n]|\\.)*'/g) ?? [])
      .filter((text) => /[\p{L})»’] [:;?!»](?=[ '])|« /u.test(text))
    expect(texts).toEqual([])
  })

  it('ends every sentence with a full stop', () => {
    expect(Object.entries(sentences).filter(([, words]) => !/[.…!?]$/.test(words))).toEqual([])
  })
})

it('counts with the word in its number, and never writes « (s) »', () => {
  expect(sentence('groups-lines-refused', { refused: 1 })).toContain('1\u00A0faute.')
  expect(sentence('groups-lines-refused', { refused: 2 })).toContain('2\u00A0fautes.')
  expect(sentence('workbook-has-faults', { faults: 1 })).toMatch(/^1\u00A0point à corriger/)
  const several = Object.values(sentences).flatMap((words) => words.match(countedAsSeveral) ?? [])
  expect(several).toEqual([])
  const shown = globSync(['src/**/*.ts', 'reports/**/*.hbs', 'src/web/static/*.js'])
  const lazy = shown.filter((path) => /\p{L}\((?:s|es|x)\)(?![\w.])/u.test(withoutCode(readFileSync(path, 'utf8'))))
  expect(lazy).toEqual([])
})

/** A quantity that may be one, before a plural. A limit and what exceeds it are never one. */
const countedAsSeveral =
  /(?<!\bdes )\{(?!maximum|minimum|most|longest|length|width)\w+\}[ \u00A0](?!des\b|fois\b)\p{L}{2,}[sx]\b/gu

/** Calls such as `f(s)` are code: only texts between quotes or tags count. */
function withoutCode(text: string): string {
  const texts = text.match(/'(?:[^'\\\n]|\\.)*'|`[^`]*`|>[^<{}]*</g) ?? []
  return texts.map((each) => each.replaceAll(/\$\{[^}]*\}/g, '')).join('\n')
}

it('writes a large quantity in groups of three digits, and a port as it is typed', () => {
  expect(sentence('port-unavailable', { port: '50123', reason: 'EADDRINUSE' })).toContain('50123')
  // @ts-expect-error a port is no quantity: it is a text
  sentence('port-unavailable', { port: 50_123, reason: 'EADDRINUSE' })
  const words = sentence('answer-too-long', { length: 500_000, maximum: 5_000 })
  expect(words.replaceAll(/[\u00A0\u202F]/g, ' ')).toContain('500 000 caractères')
  expect(sentence('action-due-out-of-range', { firstYear: '2020', lastYear: '2040' })).toContain('entre 2020 et 2040')
})

it('tells a fault of many lines once, with its first places, so that the other faults are read too', () => {
  const unknown = (line: number) => ({
    path: `ligne ${line}`,
    code: 'territory-line-unknown' as const,
    values: { value: 'TAN SLS' },
  })
  const many = Array.from({ length: 236 }, (_, place) => unknown(place + 2))
  const other = { path: 'ligne 300', code: 'table-line-quote-open' as const, values: { cell: 2 } }
  const plain = (line: string) => line.replaceAll(/[\u00A0\u202F]/g, ' ')
  const [first, second, ...more] = issueLines([...many, other]).map(plain)
  expect(first).toContain('ligne 5 ; ligne 6 ; et 231 autres : ')
  expect(second).toContain('ligne 300 : ')
  expect(more).toEqual([])
  expect(issueLines(many.slice(0, 5))).toHaveLength(5)
})

import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { charactersOf } from './woff2.ts'

/** A font file that a document takes along when it holds one of its characters. */
export interface Face {
  readonly family: string
  readonly characters: ReadonlySet<number>
  /** The file as an `@font-face` rule, for these code points alone. */
  rule(codePoints: Iterable<number>): string
}

interface Source {
  readonly family: string
  readonly file: string
  readonly weights: readonly number[]
}

const textWeights = [400, 600] as const
const text = (subset: string): Source => ({
  family: 'Source Sans 3',
  file: `source-sans-3/files/source-sans-3-${subset}`,
  weights: textWeights,
})
const emojiFiles = Array.from({ length: 11 }, (_, number) => number)

/** In the order in which a character is looked for. Fonts of the licence OFL 1.1; small files first. */
const sources: readonly Source[] = [
  ...['latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'].map(text),
  { family: 'Noto Sans Symbols', file: 'noto-sans-symbols/files/noto-sans-symbols-symbols', weights: [400] },
  ...emojiFiles.map((number) => ({
    family: 'Noto Emoji',
    file: `noto-emoji/files/noto-emoji-${number}`,
    weights: [400],
  })),
  { family: 'Noto Sans Math', file: 'noto-sans-math/files/noto-sans-math-latin', weights: [400] },
  { family: 'Noto Sans Symbols 2', file: 'noto-sans-symbols-2/files/noto-sans-symbols-2-symbols', weights: [400] },
]

let latin: Promise<ReadonlySet<number>> | undefined
let others: Promise<readonly Face[]> | undefined

/** What the font of every document draws. */
export function latinCharacters(): Promise<ReadonlySet<number>> {
  latin ??= readFont(text('latin').file, 400).then(charactersOf)
  return latin
}

/** The fonts that some documents need. Read once, when first needed. */
export function otherFaces(): Promise<readonly Face[]> {
  others ??= Promise.all(sources.map(openFace))
  return others
}

/** The Latin letters of Source Sans 3, which every document takes along. */
export async function latinRules(): Promise<string> {
  const { family, file, weights } = text('latin')
  const files = await Promise.all(weights.map((weight) => readFont(file, weight)))
  return files.map((data, position) => fontFace(family, weights[position] ?? 400, data)).join('\n')
}

async function openFace({ family, file, weights }: Source): Promise<Face> {
  const files = await Promise.all(weights.map((weight) => readFont(file, weight)))
  const [first] = files
  if (!first) throw new Error(`no font in ${file}`)
  return {
    family,
    characters: charactersOf(first),
    rule: (codePoints) => {
      const range = [...codePoints].map((code) => `U+${code.toString(16)}`).join(',')
      return files.map((data, position) => fontFace(family, weights[position] ?? 400, data, range)).join('\n')
    },
  }
}

function readFont(file: string, weight: number): Promise<Buffer> {
  return readFile(fileURLToPath(import.meta.resolve(`@fontsource/${file}-${weight}-normal.woff2`)))
}

/** The font inside the document: the same PDF on every machine, and nothing to fetch. */
function fontFace(family: string, weight: number, data: Buffer, range?: string): string {
  const characters = range ? `; unicode-range: ${range}` : ''
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data.toString('base64')})${characters} }`
}

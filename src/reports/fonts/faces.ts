import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { charactersOf } from './woff2.ts'

/** A font file that a document embeds when it holds one of the font's characters. */
export interface Face {
  readonly family: string
  readonly characters: ReadonlySet<number>
  /** An `@font-face` rule for these code points alone, with the file inside. */
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

/** In the order in which fonts are tried: small files first. Every font has the licence OFL 1.1. */
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

/** The characters of the font that every document embeds. */
export function latinCharacters(): Promise<ReadonlySet<number>> {
  latin ??= readFont(text('latin').file, 400).then(charactersOf)
  return latin
}

/** The fonts that only some documents need. Read once, at first need. */
export function otherFaces(): Promise<readonly Face[]> {
  others ??= Promise.all(sources.map(openFace))
  return others
}

/** The Latin letters of Source Sans 3, which every document embeds. */
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

/** The font is embedded: the PDF is identical on every machine, and nothing is fetched. */
function fontFace(family: string, weight: number, data: Buffer, range?: string): string {
  const characters = range ? `; unicode-range: ${range}` : ''
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data.toString('base64')})${characters} }`
}

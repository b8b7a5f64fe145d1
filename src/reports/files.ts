import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The sources of a report, as they stand in `reports/`. */
export interface ReportFiles {
  /** By name: what templates include. */
  readonly partials: Readonly<Record<PartialName, string>>
  readonly template: string
  /** The fonts, the styles of the layout, then those of the report. */
  readonly style: string
}

/** Each is a file of `reports/layout/`. */
const partialFiles = {
  layout: 'layout.hbs',
  titlePage: 'title-page.hbs',
  scoreHead: 'score-head.hbs',
  scoreCells: 'score-cells.hbs',
  plan: 'plan.hbs',
} as const
type PartialName = keyof typeof partialFiles

const folder = new URL('../../reports/', import.meta.url)

/** Latin is enough for French; the printer finds other alphabets in the fonts of the machine. */
const fontWeights = [400, 600] as const

/** Reads the folder `reports/<name>` and the shared layout. */
export async function readReportFiles(name: string): Promise<ReportFiles> {
  const read = (path: string) => readFile(new URL(path, folder), 'utf8')
  const partial = async ([partialName, path]: [string, string]) => [partialName, await read(`layout/${path}`)]
  const [template, partials, ...styles] = await Promise.all([
    read(`${name}/template.hbs`),
    Promise.all(Object.entries(partialFiles).map(partial)),
    ...fontWeights.map(fontFace),
    read('layout/layout.css'),
    read('layout/results.css'),
    read('layout/plan.css'),
    read(`${name}/style.css`),
  ])
  return { partials: Object.fromEntries(partials), template, style: styles.join('\n') }
}

/** The font inside the document: the same PDF on every machine, and nothing to fetch. Source Sans 3, licence OFL 1.1. */
async function fontFace(weight: number): Promise<string> {
  const path = import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)
  const data = await readFile(fileURLToPath(path), 'base64')
  return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`
}

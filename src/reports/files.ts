import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The sources of a report, as they stand in `reports/`. */
export interface ReportFiles {
  readonly layout: string
  readonly template: string
  /** The styles of the layout, then those of the report, then the fonts. */
  readonly style: string
}

const folder = new URL('../../reports/', import.meta.url)

/** Latin is enough for French; the printer finds other alphabets in the fonts of the machine. */
const fontWeights = [400, 600] as const

/** Reads the folder `reports/<name>` and the shared layout. */
export async function readReportFiles(name: string): Promise<ReportFiles> {
  const read = (path: string) => readFile(new URL(path, folder), 'utf8')
  const [layout, template, layoutStyle, style, ...fonts] = await Promise.all([
    read('layout/layout.hbs'),
    read(`${name}/template.hbs`),
    read('layout/layout.css'),
    read(`${name}/style.css`),
    ...fontWeights.map(fontFace),
  ])
  return { layout, template, style: [...fonts, layoutStyle, style].join('\n') }
}

/** The font inside the document: the same PDF on every machine, and nothing to fetch. Source Sans 3, licence OFL 1.1. */
async function fontFace(weight: number): Promise<string> {
  const path = import.meta.resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`)
  const data = await readFile(fileURLToPath(path), 'base64')
  return `@font-face { font-family: 'Source Sans 3'; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}) }`
}

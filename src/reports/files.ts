import { readFile } from 'node:fs/promises'
import { latinRules } from './fonts/faces.ts'

/** The sources of a report, from `reports/`. */
export interface ReportFiles {
  /** The partials that templates include, by name. */
  readonly partials: Readonly<Record<PartialName, string>>
  readonly template: string
  /** The fonts, the styles of the layout, then the styles of the report. */
  readonly style: string
}

/** The files of `reports/layout/`. */
const partialFiles = {
  layout: 'layout.hbs',
  titlePage: 'title-page.hbs',
  reportCover: 'report-cover.hbs',
  figuresTable: 'figures-table.hbs',
  marks: 'marks.hbs',
  synthesis: 'synthesis.hbs',
  scoreHead: 'score-head.hbs',
  scoreCells: 'score-cells.hbs',
  plan: 'plan.hbs',
} as const
type PartialName = keyof typeof partialFiles

const folder = new URL('../../reports/', import.meta.url)

/** Reads the folder `reports/<name>` and the shared layout. */
export async function readReportFiles(name: string): Promise<ReportFiles> {
  const read = (path: string) => readFile(new URL(path, folder), 'utf8')
  const partial = async ([partialName, path]: [string, string]) => [partialName, await read(`layout/${path}`)]
  const [template, partials, ...styles] = await Promise.all([
    read(`${name}/template.hbs`),
    Promise.all(Object.entries(partialFiles).map(partial)),
    latinRules(),
    read('layout/layout.css'),
    read('layout/results.css'),
    read('layout/plan.css'),
    read('layout/sections.css'),
    read('layout/synthesis.css'),
    read('layout/exercise.css'),
    read('layout/signed-sheet.css'),
    read(`${name}/style.css`),
  ])
  return { partials: Object.fromEntries(partials), template, style: styles.join('\n') }
}

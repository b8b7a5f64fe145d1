import type Handlebars from 'handlebars'
import type { HelperOptions } from 'handlebars'
import { type ChartAxis, distribution, heatTable, levelScale, peerBand, radarChart, scoreBand, tileMap } from '#charts'
import { acronymWords, wordsOfHtml } from '#kernel'
import { readReportFiles } from './files.ts'
import { latinCharacters, otherFaces } from './fonts/faces.ts'
import { isDrawnBy, printableText } from './fonts/printable.ts'
import { noOperator, type PrintedOperator } from './operator.ts'
import { marginBoxes, type ReportFrame } from './page-margins.ts'

/** Where a template explains acronyms. */
const acronymPlace = '<!-- acronyms -->'

type Template = (report: ReportFrame, operator: PrintedOperator) => string

const templates = new Map<string, Promise<Template>>()

/**
 * A report as one self-contained HTML page. `name` is its folder in `reports/`. Templates are compiled once per process, and
 * they are strict: a missing value throws, and every value is escaped except our own drawings and styles. `operator` is the
 * organisation that runs the server.
 */
export async function reportHtml(name: string, report: ReportFrame, operator = noOperator): Promise<string> {
  const template = templates.get(name) ?? compile(name)
  templates.set(name, template)
  template.catch(() => templates.delete(name)) // a file that could not be read is read again next time
  return withFonts(withAcronyms((await template)(report, operator)))
}

/** A document that has a place for it explains the acronyms that it uses and does not explain itself. */
function withAcronyms(html: string): string {
  if (!html.includes(acronymPlace)) return html
  const words = acronymWords(wordsOfHtml(html))
  return html.replace(acronymPlace, () => (words ? `<p class="acronyms">${words}</p>` : ''))
}

/** Embeds the additional fonts that the words of this document need. */
async function withFonts(html: string): Promise<string> {
  const latin = { characters: await latinCharacters() }
  if (isDrawnBy(latin, html)) return html
  const { text, needed } = printableText(html, latin, await otherFaces())
  const rules = [...needed].map(([face, codePoints]) => face.rule(codePoints))
  return rules.length === 0 ? text : text.replace('</style>', () => `${rules.join('\n')}\n</style>`)
}

async function compile(name: string): Promise<Template> {
  const { default: engine } = await import('handlebars')
  const files = await readReportFiles(name)
  const handlebars = engine.create()
  const safe = (html: unknown) => new engine.SafeString(String(html))
  handlebars.registerHelper({
    band: (score: { floor: number; ceiling: number }, { hash }) => safe(scoreBand({ ...score, ...hash })),
    radar: (axes: readonly ChartAxis[], { hash }) => safe(radarChart({ title: String(hash.title), axes })),
    levels: (level: number, beforeCap: number | null, { hash }) =>
      safe(levelScale({ level, beforeCap: beforeCap ?? undefined, names: hash.names })),
    tiles: (drawn: Parameters<typeof tileMap>[0]) => safe(tileMap(drawn)),
    heat: (drawn: Parameters<typeof heatTable>[0]) => safe(heatTable(drawn)),
    columns: (drawn: Parameters<typeof distribution>[0]) => safe(distribution(drawn)),
    peers: (band: Omit<Parameters<typeof peerBand>[0], 'title'>, { hash }) =>
      safe(peerBand({ ...band, title: String(hash.title) })),
  })
  refuseMissing(handlebars)
  for (const [partial, source] of Object.entries(files.partials)) {
    handlebars.registerPartial(partial, handlebars.compile(source, { strict: true }))
  }
  const template = handlebars.compile(files.template, { strict: true })
  return (report, operator) => {
    const style = [files.style, accentOf(operator), marginBoxes(report)].join('\n')
    return template({ ...report, operator, style: safe(style) })
  }
}

function accentOf({ accent }: PrintedOperator): string {
  return accent ? `:root { --accent: ${accent} }` : ''
}

/** Handlebars' strict mode does not check the arguments of blocks: a misspelt `{{#each}}` would print an empty section. */
function refuseMissing(handlebars: typeof Handlebars): void {
  for (const name of ['if', 'unless', 'each', 'with']) {
    const block = handlebars.helpers[name]
    handlebars.registerHelper(name, function (this: unknown, value: unknown, options: HelperOptions) {
      if (value === undefined) throw new Error(`the template asks "${name}" of a value that the model does not give`)
      return block?.call(this, value, options)
    })
  }
}

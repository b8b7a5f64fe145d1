import type { Context } from 'hono'
import { followRegion, type RegionFollowUp, refuseYearToCome } from '#exercises'
import { sharePercent } from '#kernel'
import { cutWords, figureWords } from '#messages'
import type { App } from '../../app.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { countOf, type FigureRow, figuresIn, kindFigures } from './figure-rows.ts'
import { figuresView } from './figures.view.ts'
import { sendTable } from './files.ts'
import { cutParameters, readQuestion } from './region-query.ts'

export async function showFigures(app: App, context: Context) {
  return sendPage(app, context, figuresView(await readFigures(app, context)))
}

export async function sendFigures(app: App, context: Context) {
  const shown = await readFigures(app, context)
  refuseYearToCome(shown.question)
  const rows = kindFigures(shown).flatMap(({ kind, total, cut, trend }) => {
    const whole = { name: 'Ensemble', year: shown.question.year, filter: { ...shown.filter, kind }, rate: total }
    const row = (by: string) => (each: FigureRow) => [kind, by, each.name, each.year, ...numbersOf(each)]
    return [row('Ensemble')(whole), ...cut.map(row(cutWords[shown.cut])), ...trend.map(row('Année'))]
  })
  const title = `Exercices de crise ${shown.question.year}, ${shown.region.name}`
  const name = `exercices-${shown.region.code}-${shown.question.year}`
  return sendTable(context, { title, sheet: 'Chiffres', head, rows }, name)
}

/** `?par=` what the tables are cut by. */
async function readFigures(app: App, context: Context): Promise<RegionFollowUp> {
  const account = await accountContext(app, context)
  const address = new Address(context)
  const cut = address.named('par', cutParameters)
  return followRegion(account, { ...readQuestion(context, address), cut })
}

const head = [
  'Type',
  'Réparti par',
  'Ligne',
  'Année',
  figureWords.expected,
  figureWords.done,
  `${figureWords.done} (%)`,
  figureWords['done-or-planned'],
  `${figureWords['done-or-planned']} (%)`,
  figureWords.unknown,
  figureWords.nothing,
  'Alerte',
]

/** A share without a denominator is left empty: there is none. */
function numbersOf(row: FigureRow): (string | number)[] {
  const { rate } = row
  const whole = rate.expected
  const share = (part: number) => sharePercent(part, whole) ?? ''
  const lacking = figuresIn(row)[3] ?? 'nothing'
  return [
    whole,
    rate.counts.done,
    share(rate.counts.done),
    rate.doneOrPlanned,
    share(rate.doneOrPlanned),
    rate.counts.unknown,
    rate.counts.nothing,
    lacking === 'nothing' || countOf(lacking, rate) === 0 ? '' : figureWords[lacking],
  ]
}

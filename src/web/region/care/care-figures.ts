import type { Context } from 'hono'
import { type CareFigures, careFiguresOf, followCare, itemStates, listCandidates } from '#care'
import { countedStageWords, itemStateWords } from '#messages'
import { careStagesCounted, categoryRows } from '#reports'
import type { App } from '../../../app.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { sendTable } from '../files.ts'
import { careFiguresView } from './care-figures.view.ts'
import { carePrintView } from './care-print.view.ts'
import { readCareQuestion } from './care-query.ts'

export async function showCareFigures(app: App, context: Context) {
  return sendPage(app, context, careFiguresView(await readFigures(app, context)))
}

/** The figures and the candidates on one page for a meeting. It names candidates: its reading is recorded as that of a list. */
export async function printCare(app: App, context: Context) {
  const list = await listCandidates(await accountContext(app, context), readCareQuestion(context))
  return sendPage(app, context, carePrintView(careFiguresOf(list)))
}

async function readFigures(app: App, context: Context): Promise<CareFigures> {
  return followCare(await accountContext(app, context), readCareQuestion(context))
}

/** One line for each figure: what it is about, its name, its value. Those of the page, no more. */
export async function sendCareFigures(app: App, context: Context) {
  const shown = await readFigures(app, context)
  const { region, domain, items, canReview } = shown
  const ofCategories = categoryRows(shown).flatMap(({ name, counts }) => [
    ...careStagesCounted.map((stage) => ['Candidats', name, countedStageWords[stage], counts[stage]]),
    ...(canReview
      ? [
          ['Candidats', name, 'Montant demandé (€)', counts.askedEuros],
          ['Candidats', name, 'Montant accordé (€)', counts.grantedEuros],
        ]
      : []),
  ])
  const ofItems = items.flatMap(({ item, counts }) =>
    itemStates.map((state) => ['Objectifs', `${item.code} ${item.title}`, itemStateWords[state], counts[state]]),
  )
  const table = {
    title: `Programme CaRE, ${domain.label ?? domain.title}, ${region.name}`,
    sheet: 'Chiffres',
    head: ['Sujet', 'Ligne', 'Chiffre', 'Valeur'],
    rows: [...ofCategories, ...ofItems],
  }
  return sendTable(context, table, `care-${region.code}-${domain.id}-chiffres`.toLowerCase())
}

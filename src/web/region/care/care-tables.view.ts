import { html } from 'hono/html'
import { type CareFigures, type CareFilter, itemStates } from '#care'
import { countedStageWords, countWords, dueWords, itemStateWords, numberWords, tenthPercent } from '#messages'
import { type CategoryRow, careStagesCounted, categoryRows } from '#reports'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../../ui/lists/listed-table.ts'
import { careQuery } from './care-query.ts'
import { eurosWords } from './euros.ts'

/** A figure, as a link to the list behind it; a zero leads nowhere. */
export function listLink(shown: CareFigures, more: CareFilter, count: number, words?: string): Html | string {
  const text = words ?? numberWords(count)
  if (count === 0) return text
  const query = careQuery({ ...shown, filter: { ...shown.filter, ...more } })
  return html`<a href="${paths.regionCandidates(shown.region.code)}${query}">${text}</a>`
}

export function categoryTable(shown: CareFigures): Html {
  const money = shown.canReview ? ['Montant demandé', 'Montant accordé'] : []
  return listedTable({
    caption: 'Candidats par type',
    head: ['Type', ...careStagesCounted.map((stage) => countedStageWords[stage]), ...money],
    rows: categoryRows(shown).map((row) => categoryRow(shown, row)),
  })
}

function categoryRow(shown: CareFigures, { name, category, counts }: CategoryRow): Html {
  const kept = category ? { category } : {}
  const cells = careStagesCounted.map((stage) => {
    const share = stage === 'eligible' ? undefined : tenthPercent(counts[stage], counts.eligible)
    const words = share && counts[stage] > 0 ? `${numberWords(counts[stage])} (${share}\u00A0%)` : undefined
    return shortCell(countedStageWords[stage], listLink(shown, { ...kept, stage }, counts[stage], words))
  })
  const amount = (stage: 'filed' | 'retained', euros: number, unknown: number) =>
    html`${listLink(shown, { ...kept, stage }, counts[stage], eurosWords(euros))}${unknown > 0 ? html` <span class="hint">${countWords(unknown, 'montant inconnu', 'montants inconnus')}</span>` : ''}`
  const money = shown.canReview
    ? [
        listedCell('Montant demandé', amount('filed', counts.askedEuros, counts.askedUnknown)),
        listedCell('Montant accordé', amount('retained', counts.grantedEuros, counts.grantedUnknown)),
      ]
    : []
  return listedRow(name, [...cells, ...money])
}

export function itemTable(shown: CareFigures): Html {
  const { items, domain } = shown
  if (items.length === 0) {
    return html`<p>Les objectifs de ce domaine ne sont pas encore connus de ce serveur. ${domain.toComplete ? '' : 'Ils sont à compléter.'}</p>`
  }
  return listedTable({
    caption: 'État de chaque objectif chez les candidats',
    head: ['Objectif ou prérequis', ...itemStates.map((state) => itemStateWords[state])],
    rows: items.map(({ item, counts }) => {
      const name = html`${item.code} <span class="hint">${item.title}${item.due ? html`. Échéance&nbsp;: ${dueWords(item.due)}` : ''}</span>`
      const cells = itemStates.map((state) =>
        shortCell(itemStateWords[state], listLink(shown, { item: item.code, state }, counts[state])),
      )
      return listedRow(name, cells)
    }),
  })
}

import { html } from 'hono/html'
import type { FolderEntry, FolderRow } from '#assessment'
import { clockTime } from '#messages'
import { paths } from '../paths.ts'
import { scoreCells, scoreHead } from '../ui/facts/score-cells.ts'
import { submittedDay } from '../ui/facts/submitted-day.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import type { Page } from '../ui/page/layout.ts'
import { comparisonView, type DayLabels } from './comparison.view.ts'

interface History {
  readonly row: FolderRow
  readonly at: string
  /** Name of the structure. */
  readonly name: string
  /** The two results compared, the earlier first; undefined while there is only one, or when one was chosen twice. */
  readonly compared: readonly [FolderEntry, FolderEntry] | undefined
}

/** Two submitted results of one questionnaire side by side, then all of them, newest first. */
export function historyView({ row, at, name, compared }: History): Page {
  const { questionnaire, submitted } = row
  const days = dayLabels(submitted)
  return {
    title: `Historique – ${questionnaire.title} – ${name}`,
    wide: true,
    body: html`<p class="eyebrow"><a href="${at}">${name}</a></p>
<h1>${questionnaire.title}&nbsp;: historique</h1>
${submitted.length === 0 ? html`<p>Rien n’a encore été transmis.</p>` : ''}
${submitted.length === 1 ? html`<p>Une comparaison sera possible après deux transmissions.</p>` : ''}
${submitted.length > 1 ? dateChoice(row, days, compared, paths.history(at, questionnaire.id)) : ''}
${compared ? comparisonView(compared, days) : ''}
${submitted.length > 0 ? submittedTable(submitted, days, at) : ''}`,
  }
}

/** Adds the time where several results were submitted on one day. */
function dayLabels(submitted: readonly FolderEntry[]): DayLabels {
  const days = submitted.map(submittedDay)
  return new Map(
    submitted.map((entry, position) => {
      const day = days[position] ?? ''
      const alone = days.filter((other) => other === day).length === 1
      return [
        entry,
        alone
          ? day
          : `${day} à ${clockTime(entry.assessment.submittedAt ?? entry.assessment.createdAt, entry.legalTime)}`,
      ]
    }),
  )
}

/** With two results there is nothing to choose. */
function dateChoice({ submitted }: FolderRow, days: DayLabels, compared: History['compared'], action: string): Html {
  if (submitted.length < 3) return html``
  const options = (chosen: FolderEntry | undefined) =>
    submitted.map(
      (entry) =>
        html`<option value="${entry.assessment.id}" ${entry === chosen ? 'selected' : ''}>${days.get(entry)}</option>`,
    )
  const [before, after] = compared ?? []
  return html`${compared ? '' : html`<p class="notice" role="status">Choisissez deux dates différentes.</p>`}
<form class="dates" method="get" action="${action}">
<div><label for="de">Comparer le résultat du</label><select id="de" name="de">${options(before)}</select></div>
<div><label for="a">avec celui du</label><select id="a" name="a">${options(after)}</select></div>
<button type="submit" class="secondary">Comparer</button></form>`
}

function submittedTable(submitted: readonly FolderEntry[], days: DayLabels, at: string): Html {
  const rows = submitted.map((entry) => {
    const { assessment, diagnosis } = entry
    const day = html`<a class="whole" href="${paths.result(paths.assessment(at, assessment.id))}">${days.get(entry)}</a>`
    return listedRow(
      day,
      html`${listedCell('Version', assessment.questionnaireVersion)}${scoreCells(diagnosis.overall)}`,
    )
  })
  return html`<section aria-labelledby="transmis"><h2 id="transmis">Tous les résultats transmis</h2>
${listedTable({ caption: 'Résultats transmis, le plus récent d’abord', head: ['Date', 'Version', ...scoreHead], rows })}</section>`
}

import { html } from 'hono/html'
import { peerBand } from '#charts'
import { fewestForQuartiles, type PrintedCell, type PublishedComparison, sharePrint } from '#comparison'
import {
  bandWords,
  calendarDayWords,
  cohortWords,
  hiddenWords,
  placeWords,
  quartilesWords,
  type TopicTitles,
} from '#messages'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'

type Shown = Pick<PublishedComparison, 'cells' | 'release'>

/** The figures of a release: for each cohort and questionnaire, its domains, then its objectives. */
export function cellsView({ cells, release }: Shown, titles: TopicTitles, isOwn: boolean): Html {
  const cohorts = [...Map.groupBy(cells, ({ cohort }) => cohort)]
  const legend = `Sur chaque règle de 0 à 100\u00A0: en plein, la tranche du milieu\u00A0; en contours, les tranches des quartiles${isOwn ? '\u00A0; le triangle est au-dessus de votre tranche' : ''}.`
  return html`${cohorts.length > 0 ? html`<p class="hint">${legend}</p>` : ''}${cohorts.map(
    ([cohort, some]) => html`<section><h2>${cohortWords(cohort)}</h2>
${[...Map.groupBy(some, ({ topic }) => topic.questionnaire)].map(
  ([questionnaire, own]) => html`<h3>${titles.questionnaire(questionnaire)}</h3>
${domainTable(
  own.filter(({ topic }) => topic.kind === 'domain'),
  { titles, isOwn, release },
)}
${shareTable(
  own.filter(({ topic }) => topic.kind === 'objective'),
  { titles, release },
)}`,
)}</section>`,
  )}`
}

interface With {
  readonly titles: TopicTitles
  readonly release: Shown['release']
}

function domainTable(
  cells: readonly PrintedCell[],
  { titles, isOwn, release }: With & { readonly isOwn: boolean },
): Html {
  if (cells.length === 0) return html``
  const head = [
    'Domaine',
    'De 0 à 100',
    'Tranche du milieu',
    'Quartiles',
    ...(isOwn ? ['Votre place'] : []),
    'Chiffres du',
  ]
  return listedTable({
    caption: 'Score assuré par domaine',
    head,
    rows: cells.map((cell) => {
      const { figures, own, topic } = cell
      if (figures?.kind !== 'ranks') return hiddenRow(titles.topic(topic), cell, head.length)
      const { middle, quartiles, n } = figures
      const title = `${titles.topic(topic)}\u00A0: milieu ${bandWords(middle)}`
      return listedRow(titles.topic(topic), [
        listedCell('De 0 à 100', html`${peerBand({ middle, quartiles, own: own?.band ?? null, title })}`),
        listedCell(
          'Tranche du milieu',
          html`<strong>${bandWords(middle)}</strong> <span class="hint">sur ${n} structures</span>`,
        ),
        listedCell('Quartiles', quartilesWords(figures, fewestForQuartiles)),
        ...(isOwn ? [listedCell('Votre place', own ? placeWords[own.place] : 'Pas de résultat')] : []),
        listedCell('Chiffres du', dateOf(cell, release)),
      ])
    }),
  })
}

/** Objectives that few peers reach come first: what they lack most. */
function shareTable(cells: readonly PrintedCell[], { titles, release }: With): Html {
  if (cells.length === 0) return html``
  const order = { few: 0, between: 1, many: 2 } as const
  const rankOf = ({ figures }: PrintedCell) => (figures?.kind === 'share' ? order[figures.words] : 3)
  const head = ['Objectif', 'Structures qui l’atteignent', 'Chiffres du']
  return listedTable({
    caption: 'Objectifs, ce qui manque le plus en premier',
    head,
    rows: cells
      .toSorted((one, other) => rankOf(one) - rankOf(other))
      .map((cell) =>
        cell.figures?.kind === 'share'
          ? listedRow(titles.topic(cell.topic), [
              listedCell('Structures qui l’atteignent', sharePrint(cell.figures)),
              listedCell('Chiffres du', dateOf(cell, release)),
            ])
          : hiddenRow(titles.topic(cell.topic), cell, head.length),
      ),
  })
}

/** A hidden figure keeps its mark and says why, in words. */
function hiddenRow(title: string, { why }: PrintedCell, columns: number): Html {
  const reason = why ? `\u00A0: ${hiddenWords[why]}` : ''
  return listedRow(title, [listedCell('Chiffres', `[c] caché${reason}`, columns - 1)])
}

/** Older figures say why they stay. */
function dateOf({ asOf, why }: PrintedCell, release: Shown['release']): Html {
  if (asOf === null) return html``
  const held = why && asOf !== release?.day ? html` <span class="hint">(retenus\u00A0: ${hiddenWords[why]})</span>` : ''
  return html`${calendarDayWords(asOf)}${held}`
}

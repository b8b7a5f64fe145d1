import { html } from 'hono/html'
import type { PrintedCell, PublishedComparison, Topic } from '#comparison'
import { cohortWords, type TopicTitles } from '#messages'
import type { Html } from '../ui/html.ts'
import { domainTable } from './domains.view.ts'
import type { Drawn } from './figures-table.view.ts'
import { shareTable } from './shares.view.ts'

type Shown = Pick<PublishedComparison, 'cells' | 'release'>

/** The figures of a release: for each cohort and questionnaire, its domains, then its objectives. */
export function cellsView({ cells, release }: Shown, titles: TopicTitles, isOwn: boolean): Html {
  const drawn: Drawn = { titles, isOwn, day: release?.day ?? null }
  return html`${legend(cells, isOwn)}${byQuestionnaire(cells, titles, (own) => {
    const ofKind = (kind: Topic['kind']) => own.filter(({ topic }) => topic.kind === kind)
    return html`${domainTable(ofKind('domain'), drawn)}
${shareTable(ofKind('objective'), drawn)}`
  })}`
}

/** A section for each cohort, with a heading for each questionnaire. */
export function byQuestionnaire<Cell extends Pick<PrintedCell, 'cohort' | 'topic'>>(
  cells: readonly Cell[],
  titles: TopicTitles,
  content: (own: readonly Cell[]) => Html,
): Html {
  const cohorts = [...Map.groupBy(cells, ({ cohort }) => cohort)]
  return html`${cohorts.map(
    ([cohort, some]) => html`<section><h2>${cohortWords(cohort)}</h2>
${[...Map.groupBy(some, ({ topic }) => topic.questionnaire)].map(
  ([questionnaire, own]) => html`<h3>${titles.questionnaire(questionnaire)}</h3>
${content(own)}`,
)}</section>`,
  )}`
}

/** What the marks on the rules mean, of those that are drawn. */
function legend(cells: readonly PrintedCell[], isOwn: boolean): Html {
  const ranks = cells.flatMap(({ figures }) => (figures?.kind === 'ranks' ? [figures] : []))
  if (ranks.length === 0) return html``
  const hasQuartiles = ranks.some(({ quartiles }) => quartiles)
  const marks = [
    'en plein, la tranche du milieu',
    ...(hasQuartiles ? ['en contour, ce qui est entre les quartiles'] : []),
    ...(isOwn ? ['le triangle est au-dessus de votre tranche'] : []),
  ]
  const quarters = hasQuartiles
    ? ' Un quart des structures au plus est sous le contour, un quart au plus au-dessus.'
    : ''
  return html`<p class="hint">Sur chaque règle de 0 à 100\u00A0: ${marks.join('\u00A0; ')}. Au moins la moitié des structures sont dans la tranche du milieu ou au-dessous, au moins la moitié dans cette tranche ou au-dessus.${quarters}</p>`
}

import { html } from 'hono/html'
import { type Decision, type Figures, type PreparedRelease, sharePrint } from '#comparison'
import type { Region } from '#directory'
import type { Issue } from '#kernel'
import {
  bandWords,
  calendarDayWords,
  cohortWords,
  countWords,
  hiddenWords,
  releaseOutcomeWords,
  sentence,
  type TopicTitles,
} from '#messages'
import { paths } from '../paths.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import type { Page } from '../ui/page/layout.ts'

/** What a release would show, renew, hold and hide, and why; then the form that publishes it. */
export function preparationView(
  prepared: PreparedRelease,
  region: Region,
  { titles, issues }: { readonly titles: TopicTitles; readonly issues: readonly Issue[] },
): Page {
  const { cells, number, lastDay, isDamaged } = prepared
  return {
    title: titleWith(issues, `Préparer une publication – ${region.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionComparison(region.code)}">Comparaison</a></p>
<h1>Préparer la publication n°&nbsp;${number}</h1>
<p class="lead">${region.name}. Rien n’est publié tant que vous n’avez pas confirmé en bas de page.</p>
${faultSummary(issues)}
${isDamaged ? html`<p class="errors" role="alert"><strong>${sentence('comparison-history-damaged')}</strong></p>` : ''}
<p>${rhythmWords(lastDay)}</p>
${cells.length > 0 ? html`<p role="status">${outcomesLine(prepared)}</p>${cellTable(prepared, titles)}` : html`<p>${sentence('comparison-nothing-measured')}</p>`}
${cells.length > 0 && !isDamaged ? publicationForm(prepared, region) : ''}
${lastDay === null ? acrossForm(region) : ''}`,
  }
}

function rhythmWords(lastDay: string | null): string {
  const rhythm = 'Deux publications par an suffisent\u00A0: plus rapprochées, la plupart des chiffres seraient retenus.'
  return lastDay === null ? rhythm : `Dernière publication le ${calendarDayWords(lastDay)}. ${rhythm}`
}

function outcomesLine({ cells }: PreparedRelease): string {
  const of = (outcome: Decision['outcome']) => cells.filter(({ decision }) => decision.outcome === outcome).length
  const parts = [
    countWords(of('shown'), 'montré pour la première fois', 'montrés pour la première fois'),
    countWords(of('renewed'), 'renouvelé', 'renouvelés'),
    countWords(of('held'), 'retenu', 'retenus'),
    countWords(of('hidden'), 'caché', 'cachés'),
  ]
  return `${countWords(cells.length, 'chiffre')}\u00A0: ${parts.join(', ')}.`
}

function cellTable({ cells, days }: PreparedRelease, titles: TopicTitles): Html {
  return listedTable({
    caption: 'Effet de la publication, chiffre par chiffre',
    head: ['Sujet', 'Questionnaire', 'Structures', 'Effet', 'Chiffre', 'Pourquoi'],
    rows: cells.map(({ cohort, topic, decision }) =>
      listedRow(titles.topic(topic), [
        listedCell('Questionnaire', titles.questionnaire(topic.questionnaire)),
        listedCell('Structures', cohortWords(cohort)),
        listedCell('Effet', releaseOutcomeWords[decision.outcome]),
        listedCell('Chiffre', decision.outcome === 'hidden' ? '[c]' : figureText(decision.figures)),
        listedCell('Pourquoi', whyText(decision, days)),
      ]),
    ),
  })
}

function figureText(figures: Figures): string {
  return figures.kind === 'share' ? sharePrint(figures) : bandWords(figures.middle)
}

function whyText(decision: Decision, days: PreparedRelease['days']): string {
  if (!('why' in decision)) return ''
  const day = decision.outcome === 'held' ? days.get(decision.asOf) : undefined
  return day ? `${hiddenWords[decision.why]}\u00A0; chiffres du ${calendarDayWords(day)}` : hiddenWords[decision.why]
}

function publicationForm({ seen }: PreparedRelease, { code }: Region): Html {
  return html`<section aria-labelledby="publier"><h2 id="publier">Publier</h2>
<p>La publication sera lue par les structures de la région qui participent, et par ceux qui suivent la région. Elle ne pourra plus changer&nbsp;: vous pourrez seulement cacher davantage.</p>
<form method="post" action="${paths.comparisonPublication(code)}"><input type="hidden" name="vu" value="${seen}">
<p class="actions"><button type="submit">Publier pour toujours</button></p></form></section>`
}

/** Offered before the first release only: afterwards the choice is made. */
function acrossForm({ code, name }: Region): Html {
  return html`<details class="folded"><summary><h2>Comparer avec d’autres régions</h2></summary>
<p>Les structures de ${name} seraient comparées avec celles des autres régions qui l’ont choisi, à la place d’une comparaison régionale. Les groupes sont plus
grands, donc moins de chiffres sont cachés. L’exploitant du serveur publie alors pour toutes. Ce choix se fait avant la première publication, et pour toujours.</p>
<form method="post" action="${paths.comparisonAcross(code)}"><p class="actions"><button type="submit" class="secondary">Rejoindre la comparaison entre régions</button></p></form></details>`
}

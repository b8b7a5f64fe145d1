import { html } from 'hono/html'
import { type Decision, type Figures, type PreparedRelease, sharePrint } from '#comparison'
import type { Region } from '#directory'
import type { Issue } from '#kernel'
import {
  bandWords,
  calendarDayWords,
  countWords,
  hiddenWords,
  quartilesWords,
  releaseOutcomeWords,
  sentence,
  type TopicTitles,
} from '#messages'
import { paths } from '../paths.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import type { Page } from '../ui/page/layout.ts'
import { byQuestionnaire } from './cells.view.ts'

/** The field that gives back what was looked at. */
export const seenField = 'preparation'

/** What a release would show, renew, hold and hide, and why; then the form that publishes it. */
export function preparationView(
  prepared: PreparedRelease,
  region: Region,
  { titles, issues }: { readonly titles: TopicTitles; readonly issues: readonly Issue[] },
): Page {
  const { cells, number, lastDay, isDamaged, nothing } = prepared
  return {
    title: titleWith(issues, `Préparer une publication – ${region.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionComparison(region.code)}">Comparaison</a></p>
<h1>Préparer la publication n°&nbsp;${number}</h1>
<p class="lead">${region.name}. Rien n’est publié tant que vous n’avez pas confirmé en bas de page.</p>
${faultSummary(issues)}
${isDamaged ? html`<p class="errors" role="alert"><strong>${sentence('comparison-history-damaged')}</strong></p>` : ''}
<p>${rhythmWords(lastDay)}</p>
${nothing ? html`<p>${sentence(nothing)}</p>` : html`<p role="status">${outcomesLine(prepared)}</p>${byQuestionnaire(cells, titles, (own) => cellTable(own, prepared.days, titles))}`}
${!nothing && !isDamaged ? publicationForm(prepared, region) : ''}
${lastDay === null ? acrossForm(region) : ''}`,
  }
}

function rhythmWords(lastDay: string | null): string {
  const rhythm = 'Deux publications par an suffisent\u00A0: plus rapprochées, la plupart des chiffres seraient retenus.'
  return lastDay === null ? rhythm : `Dernière publication le ${calendarDayWords(lastDay)}. ${rhythm}`
}

const outcomePlaces: Readonly<Record<Decision['outcome'], readonly [singular: string, plural: string]>> = {
  shown: ['montré pour la première fois', 'montrés pour la première fois'],
  renewed: ['renouvelé', 'renouvelés'],
  held: ['retenu (le chiffre d’avant reste, avec sa date)', 'retenus (les chiffres d’avant restent, avec leur date)'],
  hidden: ['caché [c]', 'cachés [c]'],
}

const outcomes = ['shown', 'renewed', 'held', 'hidden'] as const satisfies readonly Decision['outcome'][]

function outcomesLine({ cells }: PreparedRelease): string {
  const parts = outcomes.flatMap((outcome) => {
    const count = cells.filter(({ decision }) => decision.outcome === outcome).length
    return count > 0 ? [countWords(count, ...outcomePlaces[outcome])] : []
  })
  return `${countWords(cells.length, 'chiffre')}\u00A0: ${parts.join(', ')}.`
}

type PreparedCell = PreparedRelease['cells'][number]

/** Without a column of reasons where everything is shown anew. */
function cellTable(cells: readonly PreparedCell[], days: PreparedRelease['days'], titles: TopicTitles): Html {
  const haveReasons = cells.some(({ decision }) => 'why' in decision)
  return listedTable({
    caption: 'Effet de la publication',
    head: ['Sujet', 'Effet', 'Chiffre', ...(haveReasons ? ['Pourquoi'] : [])],
    rows: cells.map(({ topic, decision }) =>
      listedRow(titles.topic(topic), [
        listedCell('Effet', releaseOutcomeWords[decision.outcome]),
        listedCell('Chiffre', decision.outcome === 'hidden' ? '[c]' : figureText(decision.figures)),
        ...(haveReasons ? [listedCell('Pourquoi', whyText(decision, days))] : []),
      ]),
    ),
  })
}

function figureText(figures: Figures): string {
  if (figures.kind === 'share') return sharePrint(figures)
  const { middle, quartiles, n } = figures
  const quarters = quartiles ? `, entre les quartiles ${quartilesWords(quartiles)}` : ''
  return `${bandWords(middle)}${quarters}, sur ${countWords(n, 'structure')}`
}

function whyText(decision: Decision, days: PreparedRelease['days']): string {
  if (!('why' in decision)) return '–'
  const day = decision.outcome === 'held' ? days.get(decision.asOf) : undefined
  return day ? `${hiddenWords[decision.why]}\u00A0; chiffres du ${calendarDayWords(day)}` : hiddenWords[decision.why]
}

function publicationForm({ seen }: PreparedRelease, { code }: Region): Html {
  return html`<section class="screen-only" aria-labelledby="publier"><h2 id="publier">Publier</h2>
<p>La publication sera lue par les structures de la région qui participent, et par ceux qui suivent la région. Elle ne pourra plus changer&nbsp;: vous pourrez seulement cacher davantage.</p>
<form method="post" action="${paths.comparisonPublication(code)}"><input type="hidden" name="${seenField}" value="${seen}">
<p class="actions"><button type="submit">Publier pour toujours</button></p></form></section>`
}

/** Offered before the first release only: afterwards the choice is made. */
function acrossForm({ code, name }: Region): Html {
  return html`<details class="folded screen-only"><summary><h2>Comparer avec d’autres régions</h2></summary>
<p>Les structures de la région ${name} seraient comparées avec celles des autres régions qui l’ont choisi, à la place d’une comparaison régionale. Les groupes sont plus
grands, donc moins de chiffres sont cachés. L’exploitant du serveur publie alors pour toutes. Ce choix se fait avant la première publication, et pour toujours.</p>
<form method="post" action="${paths.comparisonAcross(code)}"><p class="actions"><button type="submit" class="secondary">Rejoindre la comparaison entre régions</button></p></form></details>`
}

/** In place of a preparation, for a region whose structures are compared with those of other regions. */
export function joinedView({ code, name }: Region): Page {
  return {
    title: `Préparer une publication – ${name}`,
    body: html`<p class="eyebrow"><a href="${paths.regionComparison(code)}">Comparaison</a></p>
<h1>Aucune publication à préparer</h1>
<p class="lead">${name} a rejoint la comparaison entre régions. Elle remplace celle de la région.</p>
<p>La personne qui exploite le serveur prépare et publie cette comparaison pour toutes les régions. Vous n’avez rien à faire&nbsp;: les chiffres
publiés se lisent dans <a href="${paths.acrossComparison}">Comparaison entre régions</a>.</p>`,
  }
}

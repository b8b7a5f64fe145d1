import { html } from 'hono/html'
import { cutNames, type Figure, type KindRate, lackingFigure, type RegionFollowUp } from '#exercises'
import { sharePercent } from '#kernel'
import {
  calendarDayWords,
  countWords,
  cutWords,
  dutyWords,
  figureWords,
  followedWords,
  kindTitles,
  nothingOpenWords,
  numberWords,
  overlapWords,
  shareWords,
  unitWords,
} from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { exerciseFirstStep } from '../ui/notices/exercise-first-step.ts'
import type { Page } from '../ui/page/layout.ts'
import { countOf, type KindFigures, kindFigures } from './figure-rows.ts'
import { figureTable, listLink } from './figure-table.view.ts'
import { filterForm, filterWords } from './filters.view.ts'
import { cutParameters, queryOf } from './region-query.ts'
import { silentWords } from './silent-words.ts'
import { trendChart } from './trend.view.ts'
import { yearToComeWords } from './year-to-come.ts'

export function figuresView(shown: RegionFollowUp): Page {
  const { region, question, rate } = shown
  const { year } = question
  return {
    title: `Exercices de crise ${year} – ${region.name}`,
    wide: true,
    body: html`<h1>Exercices de crise ${year}</h1>
<p class="lead">${[...followedWords(shown), ...filterWords(shown)].join(' – ')}. Situation au ${calendarDayWords(rate?.lastDay ?? question.today)}.</p>
${rate ? content(shown) : html`<p>${yearToComeWords(question)}</p>${filterForm(shown, paths.regionExercises(region.code))}`}`,
  }
}

function content(shown: RegionFollowUp): Html {
  const { region, structures } = shown
  const form = filterForm(shown, paths.regionExercises(region.code))
  if (structures === 0) {
    return html`<p>${filterWords(shown).length > 0 ? 'Aucune structure ne correspond à ces filtres.' : nothingOpenWords(shown.choices)}</p>${form}`
  }
  if (shown.silent) return html`<p>${silentWords(shown.question.year, shown.silent)}</p>${form}`
  const kinds = kindFigures(shown)
  return html`${exerciseFirstStep(shown, (more) => queryOf(shown, more))}
${form}
${kinds.map((each) => kindSection(shown, each))}
${others(shown)}
<h2>Télécharger</h2>
<ul><li>Ces chiffres&nbsp;: <a href="${paths.regionFiguresFile(region.code, 'xlsx')}${fileQuery(shown)}">classeur (XLSX)</a>,
<a href="${paths.regionFiguresFile(region.code, 'csv')}${fileQuery(shown)}">CSV</a></li></ul>
<p class="hint">Chaque chiffre mène à sa liste, qui se télécharge aussi.</p>`
}

function fileQuery(shown: RegionFollowUp): string {
  return queryOf(shown, { par: cutParameters[shown.cut] })
}

function kindSection(shown: RegionFollowUp, figures: KindFigures): Html {
  const { kind, total, cut, trend } = figures
  const id = `titre-${kind.toLowerCase()}`
  return html`<section class="figures" aria-labelledby="${id}"><h2 id="${id}">${kindTitles[kind]}</h2>
<p>${dutyWords[kind]}</p>
${total.expected === 0 ? nobody(shown, figures) : headline(shown, figures)}
${cutLinks(shown, kind, total.unit)}
${
  cut.length === 0
    ? html`<p>Rien à répartir par ${cutWords[shown.cut].toLowerCase()}.</p>`
    : figureTable(shown, {
        caption: `${kind} en ${shown.question.year}, par ${cutWords[shown.cut].toLowerCase()}`,
        first: cutWords[shown.cut],
        rows: cut,
      })
}
${trendChart(`${kind}, d’une année à l’autre\u00A0: part de ceux qui sont attendus`, trend)}
${figureTable(shown, { caption: `${kind}, d’une année à l’autre`, first: 'Année', rows: trend })}
</section>`
}

function nobody(shown: RegionFollowUp, { total, kind }: KindFigures): Html {
  return html`<p>Aucune structure de ce type n’est attendue en ${shown.question.year}${total.apart > 0 ? html`&nbsp;; ${apartLink(shown, total, kind)}` : ''}.</p>`
}

/** Two figures, never one: what was held, and what was held or is planned. What nobody knows stands beside them. */
function headline(shown: RegionFollowUp, { kind, total }: KindFigures): Html {
  const whole = total.expected
  const filter = { ...shown.filter, kind }
  const { year } = shown.question
  const link = (figure: Figure) => {
    const words = shareWords(countOf(figure, total), whole)
    return countOf(figure, total) > 0 ? listLink(shown, { year, filter }, figure, words) : words
  }
  const lacking = filter.level ? 'nothing' : lackingFigure(total)
  return html`<div class="pairs">${(['done', 'done-or-planned'] as const).map(
    (figure) => html`<div><h3>${figureWords[figure]}</h3>
<p class="figure">${numberWords(countOf(figure, total))} <span>sur ${unitWords(whole, total.unit)}</span></p>
<p>Soit ${sharePercent(countOf(figure, total), whole)}&nbsp;%. ${countOf(figure, total) > 0 ? listLink(shown, { year, filter }, figure, 'Voir cette liste') : ''}</p></div>`,
  )}</div>
<dl class="facts">
<dt>${figureWords.unknown}</dt><dd>${link('unknown')}. Ni compté comme réalisé, ni comme manqué.</dd>
<dt>${figureWords[lacking]}</dt><dd>${link(lacking)}. ${lackingWords[lacking]}</dd>
${total.apart > 0 ? html`<dt>${figureWords.apart}</dt><dd>${apartLink(shown, total, kind)}.</dd>` : ''}
</dl>`
}

const lackingWords = {
  late: 'L’année est finie sans exercice inscrit.',
  'at-risk': 'Rien de réalisé ni de planifié, et la date d’alerte est passée.',
  nothing: 'Rien de réalisé ni de planifié.',
} as const

function apartLink(shown: RegionFollowUp, { apart, unit }: KindRate, kind: 'ES' | 'ESMS'): Html {
  const filter = { ...shown.filter, kind }
  return html`${listLink(shown, { year: shown.question.year, filter }, 'apart', unitWords(apart, unit))} ouvertes ou fermées dans l’année,
hors des chiffres`
}

function cutLinks(shown: RegionFollowUp, kind: string, unit: KindRate['unit']): Html {
  const hint = overlapWords(shown.cut, { countsEntities: unit === 'legal-entity' })
  const at = paths.regionExercises(shown.region.code)
  const link = (name: (typeof cutNames)[number]) =>
    name === shown.cut
      ? html`<span aria-current="true">${cutWords[name]}</span>`
      : html`<a href="${at}${queryOf(shown, { par: cutParameters[name] })}#titre-${kind.toLowerCase()}">${cutWords[name]}</a>`
  return html`<nav class="contents" aria-label="Répartir les ${kind}"><ul><li>Répartir par&nbsp;:</li>${cutNames.map((name) => html`<li>${link(name)}</li>`)}</ul></nav>
${hint ? html`<p class="hint">${hint}</p>` : ''}`
}

function others(shown: RegionFollowUp): Html {
  const { region, rate, coverage } = shown
  if (!rate) return html``
  const { exercises, structuresCovered } = coverage
  const { unclassified } = rate
  const at = paths.regionRecords(region.code)
  return html`<h2>Les exercices</h2>
<p>${countWords(exercises, 'exercice compte', 'exercices comptent')} pour l’année&nbsp;; ${exercises < 2 ? 'il couvre' : 'ils couvrent'} ${countWords(structuresCovered, 'structure')}.
<a href="${at}${queryOf(shown, { avis: 'compte' })}">Voir ces exercices</a></p>
<p><a href="${at}${queryOf(shown, { avis: 'attendu' })}">${countWords(shown.toReview, 'exercice attend', 'exercices attendent')} l’avis de la région</a>&nbsp;:
la fiche seule ne dit pas s’${shown.toReview < 2 ? 'il compte' : 'ils comptent'}.</p>
${unclassified > 0 ? html`<p>${countWords(unclassified, 'structure')} sans type connu dans le répertoire FINESS&nbsp;: hors de tous ces chiffres.</p>` : ''}`
}

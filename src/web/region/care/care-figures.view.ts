import { html } from 'hono/html'
import type { CareFigures } from '#care'
import { calendarDayWords, careStageWords, countWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { domainName, domainNav } from './care-domain.view.ts'
import { careFilterWords, figureFilters } from './care-filters.view.ts'
import { careQuery } from './care-query.ts'
import { categoryTable, itemTable, listLink } from './care-tables.view.ts'

export function careFiguresView(shown: CareFigures): Page {
  const { region, domain, filter, today, candidates, canReview } = shown
  return {
    title: `Candidats CaRE – ${region.name}`,
    wide: true,
    body: html`<h1>Candidats au programme CaRE</h1>
<p class="lead">${[domainName(domain), region.name, ...careFilterWords(shown)].join(' – ')}. Situation au ${calendarDayWords(today)}.</p>
${domainNav(shown, (id) => `${paths.regionCare(region.code)}${careQuery({ ...shown, domain: { id } })}`)}
${canReview ? waitingLine(shown) : html`<p>Vous lisez les candidats qui ont un établissement dans votre territoire.</p>`}
${figureFilters(shown, paths.regionCare(region.code))}
${candidates.length === 0 ? nobody(shown) : figures(shown)}
${canReview ? work(shown) : ''}
${filter.category || candidates.length > 0 ? files(shown) : ''}`,
  }
}

/** The two tables, as they are on screen and on paper. */
export function figures(shown: CareFigures): Html {
  return html`<section class="figures" aria-labelledby="candidatures"><h2 id="candidatures">Candidatures</h2>
<p>Chaque étape compte ceux qui sont allés plus loin. Une candidature retirée n’est pas comptée comme déposée.
«&nbsp;EBNL&nbsp;»&nbsp;: établissement privé à but non lucratif.</p>
${categoryTable(shown)}
${apart(shown)}</section>
<section class="figures" aria-labelledby="objectifs"><h2 id="objectifs">Objectif par objectif, nombre de candidats</h2>
<p>Chaque nombre compte des candidats&nbsp;: un groupement hospitalier de territoire (GHT) compte une fois, avec tous ses membres. Les indicateurs de la
région comptent autre chose&nbsp;: les objectifs que jugent les questionnaires de chaque structure.</p>
${itemTable(shown)}</section>`
}

function waitingLine(shown: CareFigures): Html {
  const { region, waiting } = shown
  return html`<p><a href="${paths.regionWaiting(region.code)}${careQuery(shown)}">${countWords(waiting, 'point attend', 'points attendent')} la région</a>.</p>`
}

function nobody(shown: CareFigures): Html {
  return careFilterWords(shown).length > 0
    ? html`<p>Aucun candidat ne correspond à ces filtres.</p>`
    : html`<p>Aucun candidat n’est encore inscrit dans la région. Importez un fichier, ou ouvrez un candidat par son numéro FINESS pour noter sa première étape.</p>`
}

/** What no column counts: without a filing, withdrawn, refused, rejected. */
function apart(shown: CareFigures): Html {
  const others = (['none', 'withdrawn', 'refused', 'rejected'] as const).map((stage) => {
    const count = shown.candidates.filter(({ application }) => application.state === stage).length
    return html`<dt>${careStageWords[stage]}</dt><dd>${listLink(shown, { stage }, count)}</dd>`
  })
  return html`<dl class="facts">${others}</dl>`
}

function work({ region }: CareFigures): Html {
  return html`<h2>Compléter</h2>
<form method="get" action="${paths.regionCandidateSearch(region.code)}">
<label for="numero">Ouvrir un candidat par son numéro FINESS</label>
<div class="field-with-button"><input id="numero" name="numero" required maxlength="30" autocomplete="off" aria-describedby="numero-aide">
<button type="submit" class="secondary">Ouvrir</button></div>
<p class="hint" id="numero-aide">Numéro d’une entité juridique ou d’un établissement de santé. Un membre d’un GHT mène à son GHT.</p></form>
<p><a href="${paths.regionCareImport(region.code)}">Importer des candidatures ou des parts d’activité (CSV)</a></p>`
}

function files(shown: CareFigures): Html {
  const { region } = shown
  const query = careQuery(shown)
  return html`<h2>Imprimer, télécharger</h2>
<ul><li><a href="${paths.regionCarePrint(region.code)}${query}">Page à imprimer</a>, avec la liste des candidats</li>
<li>Ces chiffres&nbsp;: <a href="${paths.regionCareFile(region.code, 'xlsx')}${query}">classeur (XLSX)</a>,
<a href="${paths.regionCareFile(region.code, 'csv')}${query}">CSV</a></li></ul>
<p class="hint">Chaque chiffre mène à sa liste, qui se télécharge aussi.</p>`
}

import { html } from 'hono/html'
import { longestSearch, type RegionFollowUp } from '#exercises'
import { cutWords, exerciseLevelWords } from '#messages'
import type { Html } from '../ui/html.ts'
import { activeFilters } from '../ui/lists/active-filters.view.ts'
import { type Option, selectFilter } from '../ui/lists/select-filter.view.ts'
import { kindSelect, placeFilterWords, placeSelects, yearSelect } from './place-filters.view.ts'
import { cutParameters, queryOf } from './region-query.ts'

type Shown = Pick<RegionFollowUp, 'question' | 'filter' | 'choices'> & Partial<Pick<RegionFollowUp, 'cut'>>

/** What the filters keep, in words, for the head of a page that may be printed. */
export function filterWords({ filter, question, choices }: Shown): string[] {
  const { level } = filter
  return [
    ...placeFilterWords({ filter, choices }),
    level ? `exercices de niveau ${exerciseLevelWords[level].toLowerCase()}` : '',
    question.esUnit === 'establishment' ? 'ES comptés par établissement' : '',
  ].filter(Boolean)
}

/** The filters of a page. They are read from the address, so that a page can be kept and sent. */
export function filterForm(
  shown: Shown & { readonly search?: string },
  action: string,
  hidden: Readonly<Record<string, string>> = {},
): Html {
  const { question, filter, cut, search } = shown
  const isList = 'type' in hidden
  const kept = filterWords(isList ? { ...shown, filter: { ...filter, kind: undefined } } : shown)
  const keeps = isList ? { type: filter.kind } : {}
  const whole = queryOf({ question: { ...question, esUnit: 'legal-entity' }, filter: {} }, { ...keeps, ...hidden })
  return html`${activeFilters(search ? [...kept, `«\u00A0${search}\u00A0»`] : kept, { href: `${action}${whole}`, label: 'Voir sans filtre' })}<search><form method="get" action="${action}">
${Object.entries({ ...(cut ? { par: cutParameters[cut] } : {}), ...hidden }).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${search === undefined ? '' : searchField(search)}
<details class="folded"${kept.length > 0 ? html` open` : ''}><summary>Choisir l’année et filtrer</summary>
<div class="filters">
${yearSelect(question.year, Number(question.today.slice(0, 4)))}
${placeSelects(shown)}
${isList ? '' : kindSelect(filter)}
${selectFilter('niveau', cutWords.level, filter.level, [['', 'Tous'], ...Object.entries(exerciseLevelWords)])}
${selectFilter('unite', 'Les ES se comptent par', question.esUnit === 'establishment' ? 'etablissement' : '', [
  ['', 'Entité juridique'],
  ['etablissement', 'Établissement'],
])}
${selectFilter('alerte', 'À risque après le', question.riskDay, riskDays(question.riskDay))}
</div>
<p class="actions"><button type="submit" class="secondary">Afficher</button></p>
</details></form></search>`
}

function searchField(search: string): Html {
  return html`<label for="recherche">Nom, commune ou numéro FINESS</label>
<div class="field-with-button"><input id="recherche" name="recherche" type="search" value="${search}" maxlength="${longestSearch}" autocomplete="off">
<button type="submit" class="secondary">Chercher</button></div>`
}

function riskDays(chosen: string): Option[] {
  const days = new Set(['03-31', '06-30', '09-30', '10-31', '11-30', chosen])
  return [...days].sort().map((day) => [day, day.split('-').reverse().join('/')])
}

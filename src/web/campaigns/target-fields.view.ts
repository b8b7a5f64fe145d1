import { html } from 'hono/html'
import type { TargetChoices, TypedTarget } from '#campaigns'
import type { Issue } from '#kernel'
import { kindTitles } from '#messages'
import { areaField, checkboxes, foldedPart } from '../ui/forms/choice-fields.ts'
import { faultOf } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'

/** Whom an alert or a campaign asks. The first criterion has the id of the whole. */
export function targetFields(issues: readonly Issue[], target: TypedTarget, choices: TargetChoices): Html {
  const named = (each: readonly { readonly id: string; readonly name: string }[]) =>
    Object.fromEntries(each.map(({ id, name }) => [id, name]))
  return html`<h2 id="cible">À qui s’adresse la demande</h2>
<p>Aux structures ouvertes de la région qui répondent à tous les critères choisis. Sans critère, à toutes.</p>${faultOf(issues, 'cible')}
${checkboxes(issues, { name: 'type', legend: 'Type de structure', options: { ES: kindTitles.ES, ESMS: kindTitles.ESMS }, chosen: target.kinds })}
${foldedPart(
  'Départements, territoires, groupes',
  target.departements.length + target.territories.length + target.groups.length > 0,
  html`${checkboxes(issues, { name: 'departement', legend: 'Départements', options: Object.fromEntries(choices.departements.map((each) => [each, each])), chosen: target.departements })}
${choices.territories.length > 0 ? checkboxes(issues, { name: 'territoire', legend: 'Territoires', options: named(choices.territories), chosen: target.territories }) : ''}
${choices.groups.length > 0 ? checkboxes(issues, { name: 'groupe', legend: 'Groupes', options: named(choices.groups), chosen: target.groups }) : ''}`,
)}
${
  choices.lists.length > 0
    ? foldedPart(
        'Listes gardées par la région',
        target.lists.length > 0,
        checkboxes(issues, { name: 'liste', legend: 'Listes', options: named(choices.lists), chosen: target.lists }),
      )
    : ''
}
${foldedPart(
  'Une liste de numéros FINESS',
  target.structures !== '',
  areaField(issues, {
    name: 'structures',
    label: 'Numéros FINESS des établissements',
    value: target.structures,
    hint: 'Collez une colonne de votre tableur. Les espaces, virgules et retours à la ligne séparent les numéros.',
    maxlength: 100_000,
    rows: 6,
  }),
)}`
}

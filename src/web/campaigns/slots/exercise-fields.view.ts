import { html } from 'hono/html'
import { letterWords, longestAskTexts, type OfferedKit } from '#campaigns'
import type { Issue } from '#kernel'
import { letterWordWords } from '#messages'
import { areaField, foldedPart, selectField } from '../../ui/forms/choice-fields.ts'
import { field } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { CampaignForm } from '../typed-campaign.ts'

/** What a campaign says of an exercise: a kit, who animates it, the slots to pick from, the letter. */
export function exerciseFields(issues: readonly Issue[], typed: CampaignForm, kits: readonly OfferedKit[]): Html {
  const filled = [typed.kit, typed.provider, typed.slots, typed.letter].some((text) => text !== '')
  const faulty = issues.some(({ path }) => ['kit', 'prestataire', 'creneaux', 'courrier'].includes(path))
  return foldedPart(
    'Pour un exercice\u00A0: créneaux, prestataire, courrier',
    filled || faulty,
    html`${selectField(issues, { name: 'kit', label: 'Kit joué (facultatif)', options: Object.fromEntries(kits.map(({ id, title }) => [id, title])), value: typed.kit, blank: 'Aucun' })}
${field(issues, { name: 'prestataire', label: 'Prestataire qui anime', value: typed.provider, autocomplete: 'off', maxlength: longestAskTexts.provider, optional: true, hint: 'Laissez vide si chaque structure anime son exercice.' })}
${areaField(issues, { name: 'creneaux', label: 'Créneaux proposés', value: typed.slots, hint: 'Un par ligne\u00A0: jour, heure, nombre de places. Par exemple 12/03/2027 14:00 3. Une colonne de tableur se colle telle quelle. Sans créneau, chaque structure choisit son jour.', maxlength: longestAskTexts.slots, rows: 5 })}
${areaField(issues, { name: 'courrier', label: 'Courrier au nom de l’agence', value: typed.letter, hint: 'Il s’imprime pour chaque structure, rempli avec ses mots.', maxlength: longestAskTexts.letter, rows: 10 })}
<details><summary>Mots entre accolades que le courrier peut citer</summary>
<p>Écrivez le mot tel quel, accolades comprises&nbsp;: chaque structure lira le sien.</p>
<ul>${letterWords.map((word) => html`<li><code>{{${word}}}</code>&nbsp;: ${letterWordWords[word]}</li>`)}</ul>
${kits.filter(({ variables }) => variables.length > 0).map(kitWords)}</details>`,
  )
}

function kitWords({ title, variables: all }: OfferedKit): Html {
  const variables = all.filter(({ id }) => letterWords.every((word) => word !== id))
  return html`<p>Avec le kit «&nbsp;${title}&nbsp;», chaque structure remplit aussi&nbsp;:</p>
<ul>${variables.map(({ id, label }) => html`<li><code>{{${id}}}</code>&nbsp;: ${label}</li>`)}</ul>`
}

import { html } from 'hono/html'
import { mostStructures, type PreparedExercise, type TypedExercise } from '#exercises'
import type { Issue } from '#kernel'
import { countWords, numberWords } from '#messages'
import { foldedPart } from '../ui/forms/choice-fields.ts'
import { faultOf, field, stateOf } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { exerciseFields as names } from './exercise-fields.ts'

/** Beyond this many, boxes to tick are longer to read than numbers are to paste. */
const mostBoxes = 40

/** Which structures the exercise covers: those of the legal entity by name, others by number. */
export function structuresSection(
  { structure, siblings, groups }: PreparedExercise,
  typed: TypedExercise,
  issues: readonly Issue[],
): Html {
  const others = typed.structures
    .map((number) => number.trim())
    .filter((number) => number && number !== structure.finess)
  const boxes = siblings.length <= mostBoxes ? siblings : []
  const rest = others.filter((number) => !boxes.some(({ finess }) => finess === number))
  const open =
    others.length > 0 ||
    typed.wholeLegalEntity ||
    typed.groups.length > 0 ||
    issues.some(({ path }) => path === names.structures)
  const all = `Toutes les structures ouvertes de l’entité juridique (${countWords(siblings.length + 1, 'structure')})`
  return foldedPart(
    'Structures concernées',
    open,
    html`<p>${structure.name} est toujours concernée. Un exercice joué ensemble s’inscrit une seule fois, et compte pour chaque structure.</p>
${faultOf(issues, names.structures)}
${
  siblings.length + groups.length > 0
    ? html`<fieldset><legend>Avec quelles autres structures&nbsp;?</legend>
${siblings.length > 0 ? html`<label><input type="checkbox" name="${names.wholeLegalEntity}" value="oui" ${typed.wholeLegalEntity ? 'checked' : ''}> ${all}</label>` : ''}
${groups.map(
  ({ id, name, structures }) => html`<label><input type="checkbox" name="${names.groups}" value="${id}"
${typed.groups.includes(id) ? 'checked' : ''}> Toutes les structures ouvertes du groupe ${name} (${countWords(structures.length, 'structure')})</label>`,
)}
${boxes.map(
  ({ finess, name, town }) => html`<label><input type="checkbox" name="${names.structures}" value="${finess}"
${others.includes(finess) ? 'checked' : ''}> ${name} <span class="hint">${[town, `FINESS ${finess}`].filter(Boolean).join(' – ')}</span></label>`,
)}</fieldset>`
    : ''
}
<label for="${names.structures}">${siblings.length > 0 ? 'Autres numéros FINESS' : 'Autres structures, par leur numéro FINESS'} (facultatif)</label>
<textarea id="${names.structures}" name="${names.structures}" rows="3" ${stateOf(issues, names.structures, numbersHint)}>
${rest.join('\n')}</textarea>
<p class="hint" id="${names.structures}-aide">${numbersHint}</p>
${field(issues, {
  name: names.sharedSystem,
  label: 'Système partagé concerné (facultatif)',
  value: typed.sharedSystem,
  hint: 'Un système d’information commun à ces structures, par exemple «\u00A0dossier patient du groupement\u00A0».',
  autocomplete: 'off',
  maxlength: 200,
  optional: true,
})}`,
  )
}

const numbersHint = `Un numéro par ligne, ${numberWords(mostStructures)} au plus, de votre entité juridique ou d’une structure dont vous avez la charge.`

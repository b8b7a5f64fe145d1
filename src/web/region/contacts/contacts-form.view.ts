import { html } from 'hono/html'
import type { Region } from '#directory'
import type { Issue } from '#kernel'
import { contactKindWords } from '#messages'
import { type ContactKind, contactKinds, longestContactTexts, type TypedContact } from '#regional-offer'
import { paths } from '../../paths.ts'
import { atFields, faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { contactFields, fieldName, type TypedContacts } from './typed-contacts.ts'

interface ContactsForm {
  readonly region: Region
  readonly typed: TypedContacts
  readonly issues: readonly Issue[]
}

/** Writes whom the structures of a region call in a crisis. */
export function contactsFormView({ region, typed, issues: found }: ContactsForm): Page {
  const issues = atFields(found, contactFields)
  const back = paths.contacts(region.code)
  return {
    title: titleWith(issues, `Contacts de crise – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${back}">Contacts de crise – ${region.name}</a></p>
<h1>Compléter les contacts de crise</h1>
<p class="lead">Ils sont imprimés sur la fiche de crise de chaque structure. Nommez des organismes et des fonctions, jamais des personnes.</p>
<p>Un contact laissé vide reste «&nbsp;à compléter&nbsp;». Un contact donné porte sa source&nbsp;: qui l’a donné, ou où on le lit.</p>
${faultSummary(issues)}
<form method="post" action="${paths.contactsChange(region.code)}">
${contactKinds.map((kind) => contactFieldset(issues, kind, typed[kind]))}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${back}">Annuler</a></p>
</form>`,
  }
}

const lines: readonly (readonly [field: keyof TypedContact, label: string])[] = [
  ['name', 'Organisme ou fonction'],
  ['phone', 'Téléphone'],
  ['mail', 'Adresse électronique'],
  ['hours', 'Quand on répond (facultatif)'],
  ['source', 'Source'],
]

function contactFieldset(issues: readonly Issue[], kind: ContactKind, typed: TypedContact): Html {
  return html`<fieldset><legend>${contactKindWords[kind]}</legend>
${lines.map(([each, label]) =>
  field(issues, {
    name: fieldName(kind, each),
    label,
    value: typed[each],
    autocomplete: 'off',
    maxlength: longestContactTexts[each],
    optional: true,
  }),
)}</fieldset>`
}

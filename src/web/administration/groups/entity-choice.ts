import type { Context } from 'hono'
import { html } from 'hono/html'
import { type DescribedGroup, type StructureSearch, searchStructures } from '#directory'
import { countWords } from '#messages'
import type { AppContext } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { paths } from '../../paths.ts'
import { type Choice, choiceParameter, type SearchedChoices } from '../../ui/forms/choice-search.view.ts'
import type { Html } from '../../ui/html.ts'

/** The legal entities that the text of the address names, by their own name or number, or by one of their structures. */
export async function searchEntities(
  actor: AppContext,
  context: Context,
  group: DescribedGroup,
): Promise<SearchedChoices> {
  const text = new Address(context).search(choiceParameter)
  if (text === '') return { text, found: undefined }
  const search = await searchStructures(actor, { text })
  return { text, found: { choices: choicesOf(search, group), more: search.more } }
}

function choicesOf({ parents, structures }: StructureSearch, group: DescribedGroup): Choice[] {
  const named = parents
    .filter(({ kind }) => kind === 'legal-entity')
    .map(({ id, name, structures: run }) => [id, name, countWords(run, 'structure')] as const)
  const behind = structures.map(
    ({ legalEntityFiness, name, town }) =>
      [legalEntityFiness, null, `gère ${name}${town ? ` (${town})` : ''}`] as const,
  )
  const first = new Map([...behind, ...named].reverse().map((each) => [each[0], each]))
  return [...first.values()].reverse().map(([finess, name, hint]) => ({
    name: name ?? 'Entité juridique',
    hint: `FINESS ${finess} – ${hint}`,
    forms: group.members.some((member) => member.finess === finess)
      ? html`<span class="hint">Déjà dans le groupe</span>`
      : additionForm(group.id, finess, name ?? finess),
  }))
}

function additionForm(id: string, finess: string, name: string): Html {
  return html`<form method="post" action="${paths.groupMembers(id)}" class="inline"><input type="hidden" name="numero" value="${finess}">
<button type="submit" class="as-link">Ajouter<span class="sr-only"> ${name}</span></button>
<button type="submit" name="support" value="oui" class="as-link">Ajouter comme support<span class="sr-only"> – ${name}</span></button></form>`
}

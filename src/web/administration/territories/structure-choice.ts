import type { Context } from 'hono'
import { html } from 'hono/html'
import { listTerritoryMembers, type TerritoryMember, type TerritoryWithMembers, typedWords, wordsOf } from '#directory'
import type { AppContext } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { paths } from '../../paths.ts'
import { type Choice, choiceParameter, type SearchedChoices } from '../../ui/forms/choice-search.view.ts'

const mostChoices = 20

/** The structures of the region that the text of the address names: each word begins a word of the name, the town or the number. */
export async function searchToPlace(
  actor: AppContext,
  context: Context,
  territory: TerritoryWithMembers,
): Promise<SearchedChoices> {
  const text = new Address(context).search(choiceParameter)
  if (text === '') return { text, found: undefined }
  const words = typedWords(text).slice(0, 8)
  const all = await listTerritoryMembers(actor, { region: territory.region })
  const found = all.filter((member) => isNamed(member, words))
  const choices = found.slice(0, mostChoices).map((member) => choiceOf(member, territory))
  return { text, found: { choices, more: found.length > mostChoices } }
}

function isNamed({ structure: { name, longName, town, finess } }: TerritoryMember, words: readonly string[]): boolean {
  const named = [name, longName, town, finess].flatMap((text) => wordsOf(text ?? ''))
  return words.every((word) => named.some((each) => each.startsWith(word)))
}

function choiceOf({ structure, territory: present }: TerritoryMember, { id, region }: TerritoryWithMembers): Choice {
  const { name, finess, town } = structure
  return {
    name,
    hint: [town, `FINESS ${finess}`, present ? `territoire ${present.name}` : 'sans territoire']
      .filter(Boolean)
      .join(' – '),
    forms:
      present?.id === id
        ? html`<span class="hint">Déjà ici</span>`
        : html`<form method="post" action="${paths.territoryPlacement(region, id)}" class="inline"><input type="hidden" name="numero" value="${finess}">
<button type="submit" class="as-link">Placer ici<span class="sr-only"> ${name}</span></button></form>`,
  }
}

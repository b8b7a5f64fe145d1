import type { Region } from '#directory'
import { calendarDayWords } from '#kernel'
import type { Campaign } from '../campaign/campaign.ts'
import type { AskedOf } from '../campaign/store.ts'
import type { DescribedStructure } from '../described-structure.ts'
import { type KitVariable, letterFor } from './letter.ts'

/** A letter in the name of the region to one structure. */
export interface WrittenLetter {
  readonly finess: string
  readonly structure: string
  readonly town: string
  readonly legalEntity: string
  /** The day of the letter, that on which the campaign was opened: `AAAA-MM-JJ`. */
  readonly day: string
  readonly text: string
}

type Addressee = AskedOf & Pick<DescribedStructure, 'structure' | 'legalEntity'>

/** The letter of a campaign to each structure, with its own words. */
export function writtenLetter(
  campaign: Campaign,
  { region, variables }: { readonly region: Region; readonly variables: readonly KitVariable[] },
): (addressee: Addressee) => WrittenLetter {
  return ({ finess, slot, words, structure, legalEntity }) => {
    const named = { structure: structure?.name ?? `FINESS ${finess}`, town: structure?.town ?? '' }
    const own = {
      structure: named.structure,
      finess,
      commune: named.town,
      entite: legalEntity,
      region: region.name,
      animateur: campaign.provider,
      creneau: slot === null ? '[créneau à choisir]' : slotWords(slot),
      'jour-final': calendarDayWords(campaign.finalOn),
    }
    const day = campaign.openedOn ?? ''
    return { finess, ...named, legalEntity, day, text: letterFor(campaign.letter, { own, variables, words }) }
  }
}

/** `2027-03-12 14:00` -> `le 12 mars 2027 à 14:00` */
function slotWords(slot: string): string {
  const [day = '', start = ''] = slot.split(' ')
  return `le ${calendarDayWords(day)} à ${start}`
}

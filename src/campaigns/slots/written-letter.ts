import type { Referent, Region } from '#directory'
import { calendarDayWords } from '#kernel'
import type { Campaign } from '../campaign/campaign.ts'
import type { AskedOf } from '../campaign/store.ts'
import type { DescribedStructure } from '../described-structure.ts'
import { type KitVariable, letterFor } from './letter.ts'
import { registerWords } from './register-words.ts'

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

type Addressee = AskedOf & DescribedStructure

/** The letter of a campaign to each structure, with its own words: what it wrote, else what the register says of it. */
export function writtenLetter(
  campaign: Campaign,
  { region, variables }: { readonly region: Region; readonly variables: readonly KitVariable[] },
): (addressee: Addressee) => WrittenLetter {
  return (addressee) => {
    const { finess, slot, words: written, structure, legalEntity, referents } = addressee
    const named = { structure: structure?.name ?? `FINESS ${finess}`, town: structure?.town ?? '' }
    const own = {
      structure: named.structure,
      finess,
      commune: named.town || '[commune à compléter]',
      entite: legalEntity || '[entité juridique à compléter]',
      telephone: phoneOf(referents) ?? '[téléphone à compléter]',
      region: region.name,
      animateur: campaign.provider || 'votre structure',
      creneau: slot === null ? '[créneau à choisir]' : slotWords(slot),
      'jour-final': calendarDayWords(campaign.finalOn),
    }
    const typed = Object.entries(written).filter(([, word]) => word !== '')
    const words = { ...registerWords(addressee), ...Object.fromEntries(typed) }
    const day = campaign.openedOn ?? ''
    return { finess, ...named, legalEntity, day, text: letterFor(campaign.letter, { own, variables, words }) }
  }
}

/** Whom to call about cybersecurity: the referent of the structure, else its RSSI, else another function of the directory. */
function phoneOf(referents: readonly Referent[]): string | undefined {
  const first = ['ssi-referent', 'rssi', 'pcra-referent', 'director'] as const
  const phones = first.map((each) => referents.find((referent) => referent.function === each)?.phone)
  return phones.find((phone) => phone) ?? undefined
}

/** `2027-03-12 14:00` -> `le 12 mars 2027 à 14:00` */
function slotWords(slot: string): string {
  const [day = '', start = ''] = slot.split(' ')
  return `le ${calendarDayWords(day)} à ${start}`
}

import { calendarDayWords, namedMomentWords } from '#kernel'
import { toolWords } from './tool-words.ts'

interface ToldSlot {
  readonly to: string
  /** The title of the campaign. */
  readonly title: string
  /** `AAAA-MM-JJ` */
  readonly finalOn: string
  /** `2027-03-12 14:00` */
  readonly was: string
  /** How many structures of the reader had picked the slot. */
  readonly structures: number
  readonly operatorName: string
}

/** The region moved a slot that structures of the reader had picked. */
export function slotMovedLetter(told: ToldSlot & { readonly now: string }) {
  const { to, title, was, now, finalOn } = told
  return {
    to,
    subject: `Créneau ${was === now ? 'maintenu' : 'déplacé'}\u00A0: ${title}`,
    paragraphs: [
      'Bonjour,',
      ...(was === now ? backWords(told) : movedWords(told)),
      ...manyWords(told),
      `Ce moment ne vous convient pas\u00A0? Choisissez un autre créneau, avant le ${calendarDayWords(finalOn)}.`,
    ],
    label: 'Voir les créneaux',
    ending: [whyWords(told)],
  }
}

function movedWords({ title, was, now }: ToldSlot & { readonly now: string }): string[] {
  return [
    `L’agence régionale de santé a déplacé le créneau que vous aviez choisi pour «\u00A0${title}\u00A0».`,
    `Il était prévu le ${namedMomentWords(was)}. Il est maintenant le ${namedMomentWords(now)}, dans votre registre aussi.`,
  ]
}

/** A slot that came back before a mail said that it moved. */
function backWords({ title, was }: ToldSlot): string[] {
  return [
    `L’agence régionale de santé avait déplacé le créneau que vous aviez choisi pour «\u00A0${title}\u00A0», puis l’a remis en place.`,
    `Il a bien lieu comme prévu, le ${namedMomentWords(was)}.`,
  ]
}

/** The region withdrew a slot that structures of the reader had picked. */
export function slotWithdrawnLetter(told: ToldSlot) {
  const { to, title, was, finalOn } = told
  return {
    to,
    subject: `Créneau retiré\u00A0: ${title}`,
    paragraphs: [
      'Bonjour,',
      `L’agence régionale de santé a retiré le créneau du ${namedMomentWords(was)}, que vous aviez choisi pour «\u00A0${title}\u00A0».`,
      'L’exercice qui y était prévu est annulé dans votre registre.',
      ...manyWords(told),
      `Choisissez un autre créneau, avant le ${calendarDayWords(finalOn)}.`,
    ],
    label: 'Choisir un autre créneau',
    ending: [whyWords(told)],
  }
}

function manyWords({ structures }: ToldSlot): string[] {
  return structures > 1 ? [`${structures} de vos structures l’avaient choisi.`] : []
}

function whyWords(told: ToldSlot): string {
  return `Vous recevez ce message, une seule fois, parce que vous répondez d’une structure qui avait choisi ce créneau dans ${toolWords(told)}. Le lien vous est personnel.`
}

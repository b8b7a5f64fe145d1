import { type Span, spanWords } from '#kernel'
import { toolWords } from './tool-words.ts'

interface Planned extends Span {
  readonly place: string
  /** https, or empty. */
  readonly link: string
}

interface ToldEvent {
  readonly to: string
  readonly event: Planned & { readonly title: string; readonly former: Planned | null }
  /** How many structures of the reader are registered. */
  readonly structures: number
  readonly operatorName: string
}

/** An event to which the reader’s structures registered does not take place. */
export function eventCancelledLetter(told: ToldEvent) {
  const { to, event } = told
  return {
    to,
    subject: `Annulé\u00A0: ${event.title}`,
    paragraphs: [
      'Bonjour,',
      `L’évènement «\u00A0${event.title}\u00A0» est annulé. Il était prévu\u00A0: ${spanWords(event)}.`,
      `${registeredWords(told)} Vous n’avez rien à faire.`,
    ],
    label: 'Voir l’évènement',
    ending: [whyWords(told)],
  }
}

/** An event to which the reader’s structures registered takes place at another time, or elsewhere. */
export function eventMovedLetter(told: ToldEvent) {
  const { to, event } = told
  const former = event.former ?? event
  const [when, before] = [spanWords(event), spanWords(former)]
  const [where, elsewhere] = [whereWords(event), whereWords(former)]
  const isBack = when === before && where === elsewhere
  return {
    to,
    subject: `${isBack ? 'Maintenu' : when === before ? 'Nouveau lieu' : 'Nouvelle date'}\u00A0: ${event.title}`,
    paragraphs: [
      'Bonjour,',
      `L’évènement «\u00A0${event.title}\u00A0» ${isBack ? 'a été annoncé autrement pendant un moment. Il a bien lieu comme prévu' : 'a changé'}.`,
      `Quand\u00A0: ${when}${when === before ? ', comme prévu' : `. Il était prévu\u00A0: ${before}`}.`,
      `Où\u00A0: ${where}${where === elsewhere ? '' : `. Il était prévu\u00A0: ${elsewhere}`}.`,
      `${registeredWords(told)} L’inscription reste valable. Si personne ne peut plus venir, désinscrivez la structure\u00A0: sa place servira à une autre.`,
    ],
    label: 'Voir l’évènement',
    ending: [whyWords(told)],
  }
}

function whereWords({ place, link }: Planned): string {
  return [place, link].filter(Boolean).join(', ') || 'lieu à préciser'
}

function registeredWords({ structures }: ToldEvent): string {
  return structures > 1 ? `${structures} de vos structures y sont inscrites.` : 'Votre structure y est inscrite.'
}

function whyWords(told: ToldEvent): string {
  return `Vous recevez ce message, une seule fois, parce que vous répondez d’une structure inscrite à cet évènement dans ${toolWords(told)}.`
}

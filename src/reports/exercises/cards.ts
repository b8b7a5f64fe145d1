import { frenchSpaces } from '#kernel'
import type { ReportFrame } from '../page-margins.ts'
import { examplesNotice, ownerOf, type PrintedKit } from './printed-kit.ts'

/** The data of the template `reports/exercise-cards`: cards to cut out, eight a page. */
export interface CardsReport extends ReportFrame {
  readonly heading: string
  readonly notice: string
  readonly hint: string
  readonly sheets: readonly { readonly cards: readonly PrintedCard[] }[]
}

interface PrintedCard {
  readonly role: string
  readonly title: string
  readonly text: string
  /** Longer than a card holds in the usual letters. */
  readonly long: boolean
}

const cardsOnPage = 8
const longText = 250

export function cardsReport(printed: PrintedKit): CardsReport {
  const { kit, structure } = printed
  const cards = kit.cards.map(({ role, title, text }) => ({
    role: frenchSpaces(kit.roles.find(({ id }) => id === role)?.title ?? role),
    title: frenchSpaces(title),
    text: frenchSpaces(text),
    long: text.length > longText,
  }))
  const count = Math.ceil(cards.length / cardsOnPage)
  return {
    title: `Cartes à découper – ${kit.title} – ${ownerOf(printed)}`,
    owner: ownerOf(printed),
    subject: `Cartes à découper – ${kit.title}, version ${kit.version}`,
    notice: 'Exercice',
    heading: frenchSpaces(`Cartes à découper : ${kit.title}${structure ? ` – ${structure}` : ''}`),
    hint: structure ? '' : examplesNotice,
    sheets: Array.from({ length: count }, (_, page) => ({
      cards: cards.slice(page * cardsOnPage, (page + 1) * cardsOnPage),
    })),
  }
}

import type { Kit } from '#exercise-conduct'
import { frenchSpaces } from '#kernel'
import { countWords } from '#messages'
import type { ReportFrame } from '../page-margins.ts'
import { examplesNotice, ownerOf, type PrintedKit } from './printed-kit.ts'

/** The data of the template `reports/exercise-players`: one page for each role. */
export interface PlayerSheets extends ReportFrame {
  readonly notice: string
  readonly hint: string
  readonly structure: string
  readonly duration: string
  readonly stopWord: string
  readonly roles: readonly { readonly title: string; readonly text: string }[]
}

/**
 * Takes from the kit its roles and its duration, and nothing else: neither a title nor a summary, which tell what will happen,
 * nor a phase, a card or a stimulus.
 */
export function playerSheets(printed: PrintedKit): PlayerSheets {
  const { kit, structure, stopWord } = printed
  return {
    title: `Fiches des joueurs – ${ownerOf(printed)}`,
    owner: ownerOf(printed),
    subject: 'Fiches des joueurs – exercice de crise',
    notice: 'Exercice',
    hint: structure ? '' : examplesNotice,
    structure: ownerOf(printed),
    duration: countWords(kit.durationMinutes, 'minute'),
    stopWord,
    roles: playersOf(kit).map(({ title, text }) => ({
      title: frenchSpaces(title),
      text: frenchSpaces(text ?? ''),
    })),
  }
}

function playersOf({ roles }: Kit) {
  return roles.filter(({ cell }) => cell !== 'animation')
}

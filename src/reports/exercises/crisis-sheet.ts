import type { FunctionLines, StructureReferents } from '#directory'
import { calendarDayWords, functionNames } from '#messages'
import type { ReportFrame } from '../page-margins.ts'

/** The data of the template `reports/crisis-sheet`: what to do and whom to call, kept on paper. */
export interface CrisisSheet extends ReportFrame {
  readonly notice: string
  readonly structure: string
  readonly finess: string
  readonly day: string
  /** A contact that is not known is a blank line to fill in. */
  readonly contacts: readonly { readonly who: string; readonly known: string; readonly phone: string }[]
}

/** People and organisations that a crisis needs, and of whom the directory knows nothing. */
const neverKnown = [
  'Astreinte de direction',
  'Direction des soins ou cadre de santé',
  'Prestataire informatique, astreinte comprise',
  'Organisme gestionnaire, ou établissement support du GHT',
  'Groupement régional d’appui au développement de l’e-santé (GRADeS)',
  'Assureur',
]

/** `today` is the day of the structure, `AAAA-MM-JJ`. */
export function crisisSheet({ structure, functions }: StructureReferents, today: string): CrisisSheet {
  return {
    title: `Fiche de crise cyber – ${structure.name}`,
    owner: structure.name,
    subject: `Fiche de crise cyber, imprimée le ${calendarDayWords(today)}`,
    notice: 'À garder sur papier',
    structure: structure.name,
    finess: structure.finess,
    day: calendarDayWords(today),
    contacts: [...functions.map(contactOf), ...neverKnown.map((who) => ({ who, known: '', phone: '' }))],
  }
}

function contactOf({ function: of, current, toConfirm }: FunctionLines) {
  const { name, phone, mail, sharedWith } = current ?? {}
  const words = [name, sharedWith && `mutualisé avec ${sharedWith}`, mail, toConfirm ? '(à vérifier)' : '']
  return { who: functionNames[of], known: words.filter(Boolean).join(', '), phone: phone ?? '' }
}

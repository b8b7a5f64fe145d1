import type { ReportFrame } from '../page-margins.ts'
import { bookletReport } from './booklet.ts'
import { cardsReport } from './cards.ts'
import { gridReport } from './grid.ts'
import { playerSheets } from './player-sheets.ts'
import type { PrintedKit } from './printed-kit.ts'

interface KitPrintKind {
  /** Its folder in `reports/`. */
  readonly folder: string
  readonly report: (printed: PrintedKit) => ReportFrame
}

/** What is printed of a kit, by the word that addresses and file names use. */
export const kitPrints = {
  livret: { folder: 'exercise-booklet', report: bookletReport },
  fiches: { folder: 'exercise-players', report: playerSheets },
  cartes: { folder: 'exercise-cards', report: cardsReport },
  grille: { folder: 'exercise-grid', report: gridReport },
} as const satisfies Readonly<Record<string, KitPrintKind>>

export type KitPrint = keyof typeof kitPrints
export const kitPrintNames = Object.keys(kitPrints) as readonly KitPrint[]

import type { LetterFile } from '#campaigns'
import { calendarDayWords } from '#kernel'
import type { ReportFrame } from '../page-margins.ts'

/** The data of the template `reports/letters`: letters in the name of a region, a sheet each. */
export interface PrintedLetters extends ReportFrame {
  readonly region: string
  readonly object: string
  readonly letters: readonly {
    readonly structure: string
    readonly legalEntity: string
    readonly town: string
    readonly day: string
    readonly text: string
  }[]
}

export function printedLetters({ region, campaign, letters }: LetterFile): PrintedLetters {
  return {
    title: `Courriers – ${campaign.title}`,
    owner: '',
    subject: '',
    isBare: true,
    region: region.name,
    object: campaign.title,
    letters: letters.items.map(({ structure, legalEntity, town, day, text }) => ({
      ...{ structure, legalEntity, town, text },
      day: calendarDayWords(day),
    })),
  }
}

import type { Sureness } from '#care'

/** What the region can say of a result. */
export const regionWords = ['seen', 'question', 'accepted'] as const
export type RegionWord = (typeof regionWords)[number]

/** One word on a result: of the region, or the answer of the structure to a question. */
export interface ResultWord {
  readonly word: RegionWord | 'answer'
  /** How sure the region is of what the structure says; null in an answer, and where the region did not say it. */
  readonly sureness: Sureness | null
  readonly text: string
  readonly saidAt: Date
}

/** Where a result stands. `unread`: the region said nothing yet; `answered`: the structure answered the last question. */
export const resultStandings = ['unread', 'seen', 'question', 'answered', 'accepted'] as const
export type ResultStanding = (typeof resultStandings)[number]

/** In characters. */
export const longestWord = 2_000

/** What decides where a result stands, without the texts. */
export type StandingWord = Pick<ResultWord, 'word' | 'sureness' | 'saidAt'>

export interface Standing {
  readonly standing: ResultStanding
  readonly sureness: Sureness | null
  /** When the last word was said; undefined without any. */
  readonly since: Date | undefined
}

/** The last word decides. An answer does not change how sure the region said it was. */
export function standingOf(words: readonly StandingWord[]): Standing {
  const last = words.at(-1)
  const ofRegion = words.findLast(({ word }) => word !== 'answer')
  const standing = last === undefined ? 'unread' : last.word === 'answer' ? 'answered' : last.word
  return { standing, sureness: ofRegion?.sureness ?? null, since: last?.saidAt }
}

/** Whether a result waits for the region: nothing was said of it, or its question was answered. */
export function waitsForRegion({ standing }: Pick<Standing, 'standing'>): boolean {
  return standing === 'unread' || standing === 'answered'
}

import type { Slot } from '../slots/slot.ts'
import type { Target } from '../target/target.ts'

/** What a campaign asks of each structure: to submit a questionnaire, or to hold the crisis exercise. */
export const askedThings = ['questionnaire', 'exercise'] as const
export type AskedThing = (typeof askedThings)[number]

/** What a campaign says of an exercise: empty for a questionnaire. */
export interface ExerciseAsk {
  /** Who comes to animate it; empty when the structure animates its own. */
  readonly provider: string
  /** A kit and its version; both empty without one. */
  readonly kit: string
  readonly kitVersion: string
  /** The letter in the name of the region, with `{{variables}}`; empty without one. */
  readonly letter: string
  /** The moments among which a structure picks, in order; none where the structure chooses its day by itself. */
  readonly slots: readonly Slot[]
}

export const noExercise: ExerciseAsk = { provider: '', kit: '', kitVersion: '', letter: '', slots: [] }

export interface CampaignContent extends ExerciseAsk {
  readonly title: string
  /** What the region says to the structures, in the mail and on the page. */
  readonly message: string
  readonly asked: AskedThing
  /** The id of the questionnaire; null for an exercise. */
  readonly questionnaireId: string | null
  /** Days, `AAAA-MM-JJ`: the interim one, after which those who have not begun are called, and the final one. */
  readonly interimOn: string
  readonly finalOn: string
  readonly target: Target
}

/** Only a draft is edited: what structures were asked stays as it was. */
export interface Campaign extends CampaignContent {
  readonly id: string
  /** INSEE code. */
  readonly region: string
  readonly createdAt: Date
  readonly openedAt: Date | null
  /** The legal day on which the campaign was opened: what was done before does not answer it. */
  readonly openedOn: string | null
  readonly closedAt: Date | null
  /** How many times those who are late were reminded. */
  readonly reminders: number
  readonly revision: number
}

export type CampaignState = 'draft' | 'open' | 'closed'

export function campaignState({ openedAt, closedAt }: Pick<Campaign, 'openedAt' | 'closedAt'>): CampaignState {
  if (!openedAt) return 'draft'
  return closedAt ? 'closed' : 'open'
}

/**
 * Where a structure stands. `accepted` is the word of the region on what was done. `late`: the final day has passed and
 * nothing was done; before it, a structure is `invited` or has `begun`.
 */
export const standings = ['invited', 'begun', 'late', 'done', 'accepted'] as const
export type CampaignStanding = (typeof standings)[number]

/** What a structure did since the campaign was opened: days, `AAAA-MM-JJ`. */
export interface Progress {
  /** A draft of the questionnaire, or a planned exercise. */
  readonly begun: boolean
  readonly doneOn: string | null
  readonly acceptedOn: string | null
}

export const nothingDone: Progress = { begun: false, doneOn: null, acceptedOn: null }

/** What the region accepted counts only as long as something was done: a withdrawn record is no longer accepted. */
export function standingOf({ begun, doneOn, acceptedOn }: Progress, finalOn: string, today: string): CampaignStanding {
  if (doneOn !== null) return acceptedOn === null ? 'done' : 'accepted'
  if (today > finalOn) return 'late'
  return begun ? 'begun' : 'invited'
}

/** Whether a structure still has to do what was asked. */
export function isOwed(standing: CampaignStanding): boolean {
  return standing === 'invited' || standing === 'begun' || standing === 'late'
}

export function countStandings(each: readonly CampaignStanding[]): Readonly<Record<CampaignStanding, number>> {
  const countOf = (wanted: CampaignStanding) => each.filter((standing) => standing === wanted).length
  return {
    invited: countOf('invited'),
    begun: countOf('begun'),
    late: countOf('late'),
    done: countOf('done'),
    accepted: countOf('accepted'),
  }
}

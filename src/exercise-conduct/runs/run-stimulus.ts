import { minutesOf } from '../kits/relative-time.ts'
import type { Kit, Stimulus } from '../kits/schema.ts'
import { allFilledIn } from '../kits/variables.ts'
import type { RunState, StimulusOrigin } from './run.ts'

export type StimulusKind = Stimulus['kind']

/** A stimulus of a run. Texts are ready to be shown: no variable is left. */
export interface RunStimulus {
  readonly id: string
  readonly position: number
  readonly origin: StimulusOrigin
  /** From the start of the exercise; null for a spare one without a time. */
  readonly atMinutes: number | null
  readonly phase: string
  readonly kind: StimulusKind
  readonly channel: string
  readonly sender: string
  /** Ids of roles. */
  readonly recipients: readonly string[]
  readonly text: string
  readonly expected: string
  readonly countdownMinutes: number | null
  readonly decision: string
  readonly note: string
  readonly spare: boolean
  readonly automatic: boolean
  readonly sentAt: Date | null
  /** How long the exercise had run by then, pauses left out. */
  readonly sentElapsedMilliseconds: number | null
  readonly skippedAt: Date | null
  readonly skippedMotive: string | null
}

/** A role marked a stimulus as handled. */
export interface RunAnswer {
  readonly stimulusId: string
  readonly role: string
  readonly answeredAt: Date
}

export const stimulusStates = ['to-come', 'due', 'spare', 'sent', 'answered', 'missed', 'skipped'] as const
export type StimulusState = (typeof stimulusStates)[number]

/** The stimuli with which a run of this kit begins. */
export function stimuliOf({ stimuli }: Pick<Kit, 'stimuli'>, values: Readonly<Record<string, string>>): RunStimulus[] {
  const written = allFilledIn(stimuli, values).map(
    (stimulus, position): RunStimulus => ({
      id: stimulus.id,
      position,
      origin: 'kit',
      atMinutes: stimulus.at === undefined ? null : minutesOf(stimulus.at),
      phase: stimulus.phase,
      kind: stimulus.kind,
      channel: stimulus.channel,
      sender: stimulus.from,
      recipients: stimulus.to,
      text: stimulus.text,
      expected: stimulus.expected,
      countdownMinutes: stimulus.countdownMinutes ?? null,
      decision: stimulus.decision ?? '',
      note: stimulus.note ?? '',
      spare: stimulus.spare ?? false,
      automatic: stimulus.automatic ?? false,
      sentAt: null,
      sentElapsedMilliseconds: null,
      skippedAt: null,
      skippedMotive: null,
    }),
  )
  return inOrderOfPlay(written).map((stimulus, position) => ({ ...stimulus, position }))
}

/**
 * The state of a stimulus, computed. Due is not sent: the animator sends, or the server for an automatic one. What was never
 * sent when the exercise ends is missed, except a spare one.
 */
export function stateOfStimulus(
  stimulus: RunStimulus,
  answers: readonly RunAnswer[],
  run: { readonly state: RunState; readonly elapsedMilliseconds: number },
): StimulusState {
  if (stimulus.skippedAt !== null) return 'skipped'
  if (stimulus.sentAt !== null) return isAnswered(stimulus, answers) ? 'answered' : 'sent'
  if (stimulus.spare || stimulus.atMinutes === null) return 'spare'
  if (run.state === 'completed' || run.state === 'cancelled') return 'missed'
  const begun = run.state !== 'created'
  return begun && run.elapsedMilliseconds >= stimulus.atMinutes * 60_000 ? 'due' : 'to-come'
}

function isAnswered({ id, recipients }: RunStimulus, answers: readonly RunAnswer[]): boolean {
  return recipients.every((role) => answers.some((answer) => answer.stimulusId === id && answer.role === role))
}

/** As the animator reads them: the course of the exercise as it was written, then the spare ones, by their time. */
export function inOrderOfPlay(stimuli: readonly RunStimulus[]): RunStimulus[] {
  const timeOf = ({ spare, atMinutes }: RunStimulus) => (spare ? (atMinutes ?? Number.POSITIVE_INFINITY) : 0)
  return stimuli.toSorted(
    (one, other) =>
      Number(one.spare) - Number(other.spare) ||
      (timeOf(one) === timeOf(other) ? one.position - other.position : timeOf(one) - timeOf(other)),
  )
}

/** What the animator sends next: the earliest that is neither sent, skipped nor spare. */
export function nextStimulus(stimuli: readonly RunStimulus[]): RunStimulus | undefined {
  return stimuli
    .filter(({ sentAt, skippedAt, spare, atMinutes }) => !sentAt && !skippedAt && !spare && atMinutes !== null)
    .toSorted((one, other) => (one.atMinutes ?? 0) - (other.atMinutes ?? 0) || one.position - other.position)[0]
}

/** The automatic stimuli whose time has come. */
export function dueAutomatically(stimuli: readonly RunStimulus[], elapsed: number): RunStimulus[] {
  return stimuli.filter(({ automatic, sentAt, skippedAt, spare, atMinutes }) => {
    return automatic && !sentAt && !skippedAt && !spare && atMinutes !== null && elapsed >= atMinutes * 60_000
  })
}

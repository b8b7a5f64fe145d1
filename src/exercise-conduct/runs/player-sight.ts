import type { RunAnswer, RunStimulus } from './run-stimulus.ts'

/** A stimulus as its players see it: neither what is expected of them, nor anything that is still to come. */
export interface PlayedStimulus {
  readonly id: string
  readonly kind: RunStimulus['kind']
  readonly channel: string
  readonly sender: string
  readonly text: string
  readonly countdownMinutes: number | null
  readonly sentAt: Date
  readonly sentElapsedMilliseconds: number
  readonly handled: boolean
}

/** What was sent to a role, the latest first. */
export function sentTo(role: string, stimuli: readonly RunStimulus[], answers: readonly RunAnswer[]): PlayedStimulus[] {
  return stimuli
    .flatMap(
      ({
        id,
        kind,
        channel,
        sender,
        text,
        countdownMinutes,
        sentAt,
        sentElapsedMilliseconds,
        recipients,
      }): PlayedStimulus[] => {
        if (sentAt === null || !recipients.includes(role)) return []
        const handled = answers.some((answer) => answer.stimulusId === id && answer.role === role)
        return [
          {
            id,
            kind,
            channel,
            sender,
            text,
            countdownMinutes,
            sentAt,
            sentElapsedMilliseconds: sentElapsedMilliseconds ?? 0,
            handled,
          },
        ]
      },
    )
    .toSorted((one, other) => other.sentAt.getTime() - one.sentAt.getTime())
}

import type { PresentFunction } from '#exercises'
import { cells } from '../kits/schema.ts'
import type { OpenedRun } from '../runs/usecases/open-run.ts'

/** An improvement decided after an exercise: it becomes an action of the structure's plan. */
export interface Improvement {
  readonly title: string
  /** A function, never a name. */
  readonly ownerFunction: string
  /** `AAAA-MM-JJ` */
  readonly dueOn: string
}

/** The RETEX as completed by hand. */
export interface Retex {
  readonly strengths: string
  readonly difficulties: string
  readonly improvements: readonly Improvement[]
  readonly revision: number
}

export const mostImprovements = 8

/** What happened at an instant, for the timeline. */
export interface TimelineEntry {
  readonly at: Date
  readonly kind: 'start' | 'sent' | 'answered' | 'skipped' | 'decision' | 'clock' | 'end'
  readonly text: string
}

/** Everything that the log holds, from the first instant to the last. */
export function timelineOf(opened: OpenedRun): TimelineEntry[] {
  const { run, stimuli, answers, decisions, clocks, kit } = opened
  const entries: TimelineEntry[] = []
  if (run.startedAt) entries.push({ at: run.startedAt, kind: 'start', text: '' })
  for (const { sentAt, skippedAt, skippedMotive, sender, text } of stimuli) {
    if (sentAt) entries.push({ at: sentAt, kind: 'sent', text: `${sender} : ${text}` })
    if (skippedAt) entries.push({ at: skippedAt, kind: 'skipped', text: `${sender} : ${skippedMotive ?? ''}` })
  }
  for (const { answeredAt, stimulusId, role } of answers) {
    const title = kit.roles.find(({ id }) => id === role)?.title ?? role
    const sender = stimuli.find(({ id }) => id === stimulusId)?.sender ?? ''
    entries.push({ at: answeredAt, kind: 'answered', text: `${title} : ${sender}` })
  }
  for (const { at, what, decider } of decisions) {
    entries.push({ at, kind: 'decision', text: decider ? `${decider} : ${what}` : what })
  }
  for (const { doneAt, clock } of clocks) if (doneAt) entries.push({ at: doneAt, kind: 'clock', text: clock.title })
  if (run.endedAt) entries.push({ at: run.endedAt, kind: 'end', text: '' })
  return entries.sort((one, other) => one.at.getTime() - other.at.getTime())
}

/** What observers noted about a line of the grid or a stimulus, with their ratings. */
export interface LineObserved {
  readonly text: string
  readonly notes: readonly { readonly note: string; readonly rating: number | null }[]
}

/** What observers noted about an objective, by line of its grid. */
export interface ObjectiveObserved {
  readonly id: string
  readonly text: string
  readonly lines: readonly LineObserved[]
}

export function observedByObjective({ kit, observations }: OpenedRun): ObjectiveObserved[] {
  return kit.objectives.map(({ id, text }) => ({
    id,
    text,
    lines: kit.observation
      .filter(({ objective }) => objective === id)
      .map((line) => ({
        text: line.text,
        notes: observations.filter(({ target }) => target === `grid:${line.id}`),
      })),
  }))
}

/** What observers noted beside the stimuli; one about which nothing was noted is left out. */
export function observedByStimulus({ stimuli, observations }: OpenedRun): LineObserved[] {
  return stimuli.flatMap(({ id, sender, text }) => {
    const notes = observations.filter(({ target }) => target === `stimulus:${id}`)
    return notes.length > 0 ? [{ text: `${sender} : ${text}`, notes }] : []
  })
}

/** How many of the planned stimuli were sent, skipped and never sent. Spare ones and those on the spot are counted apart. */
export function sendingOf({ stimuli }: OpenedRun) {
  const planned = stimuli.filter(({ origin, spare }) => origin !== 'spot' && !spare)
  return {
    planned: planned.length,
    sent: planned.filter(({ sentAt }) => sentAt !== null).length,
    skipped: planned.filter(({ skippedAt }) => skippedAt !== null).length,
    spareSent: stimuli.filter(({ origin, spare, sentAt }) => origin !== 'spot' && spare && sentAt !== null).length,
    onTheSpot: stimuli.filter(({ origin }) => origin === 'spot').length,
  }
}

/** What is proposed before anybody wrote: the lines of the grid that were not seen, and the delays that were missed. */
export function draftRetex(opened: OpenedRun): Retex {
  const rated = (wanted: (rating: number) => boolean) =>
    opened.kit.observation.flatMap(({ id, text }) => {
      const ratings = opened.observations.flatMap(({ target, rating }) =>
        target === `grid:${id}` && rating !== null ? [rating] : [],
      )
      return ratings.length > 0 && ratings.every(wanted) ? [`- ${text}`] : []
    })
  const late = opened.clocks.filter(({ state }) => state === 'late' || state === 'kept-late')
  return {
    strengths: rated((rating) => rating === 3).join('\n'),
    difficulties: [...rated((rating) => rating <= 1), ...late.map(({ clock }) => `- ${clock.title}`)].join('\n'),
    improvements: [],
    revision: 0,
  }
}

/** The crisis cells that took part: those whose roles received something. */
export function cellsPlayed({ kit, stimuli }: OpenedRun): (typeof cells)[number][] {
  const playing = new Set(stimuli.flatMap(({ sentAt, recipients }) => (sentAt ? recipients : [])))
  return cells.filter(
    (cell) => cell !== 'animation' && kit.roles.some((role) => role.cell === cell && playing.has(role.id)),
  )
}

/** The functions that a run knows were there: those of the roles that marked a message as handled, or that the log names as deciding. */
export function functionsPlayed({ kit, answers, decisions }: OpenedRun): PresentFunction[] {
  const deciders = new Set(decisions.map(({ decider }) => decider.trim().toLowerCase()))
  const acted = kit.roles.filter(
    ({ id, title }) =>
      answers.some(({ role }) => role === id) || namesOf(title).some((name) => deciders.has(name.toLowerCase())),
  )
  return [...new Set(acted.flatMap((role) => role.function ?? []))]
}

/** « Médical (médecin coordonnateur) » is also logged as « Médical ». */
function namesOf(title: string): string[] {
  return [title, title.split(' (')[0] ?? title]
}

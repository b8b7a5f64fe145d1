import { localDay, localTime, type Structure } from '#directory'
import {
  type OpenedRun,
  observedByObjective,
  observedByStimulus,
  type Retex,
  relativeTime,
  sendingOf,
  timelineOf,
} from '#exercise-conduct'
import { frenchSpaces } from '#kernel'
import { calendarDayWords, clockTitle, keptClockWords, ratingWords, timelineWords } from '#messages'
import type { ReportFrame } from '../page-margins.ts'

/** The data of the template `reports/exercise-retex`. A part without content is not printed. */
export interface RetexReport extends ReportFrame {
  readonly about: string
  readonly structure: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly texts: readonly { readonly title: string; readonly paragraphs: readonly string[] }[]
  readonly improvements: readonly { readonly title: string; readonly owner: string; readonly due: string }[]
  readonly decisions: readonly {
    readonly time: string
    readonly what: string
    readonly why: string
    readonly decider: string
    readonly reversible: string
  }[]
  readonly clocks: readonly {
    readonly title: string
    readonly due: string
    readonly done: string
    readonly state: string
  }[]
  readonly objectives: readonly {
    readonly text: string
    readonly lines: readonly { readonly text: string; readonly notes: readonly string[] }[]
  }[]
  readonly timeline: readonly { readonly time: string; readonly kind: string; readonly text: string }[]
}

/** The RETEX of a run: what people wrote, then what the log holds. Times are those of the structure. */
export function retexOfRun(
  { opened, retex }: { readonly opened: OpenedRun; readonly retex: Retex },
  structure: Structure,
): RetexReport {
  const { run, kit } = opened
  const time = (instant: Date) => localTime(structure, instant)
  const moment = (instant: Date) => `${calendarDayWords(localDay(structure, instant))}, ${time(instant)}`
  return {
    ...frameOf(run.title, structure.name),
    facts: [
      { term: 'Début', value: run.startedAt ? moment(run.startedAt) : 'L’exercice n’a pas commencé.' },
      { term: 'Fin', value: run.endedAt ? moment(run.endedAt) : 'L’exercice n’est pas terminé.' },
      { term: 'Durée jouée', value: relativeTime(Math.floor(opened.elapsedMilliseconds / 60_000)).replace('H+', '') },
      { term: 'Kit', value: `${kit.title}, version ${kit.version}` },
      { term: 'Stimuli', value: sendingWords(opened) },
    ],
    texts: [
      { title: 'Ce qui a bien marché', paragraphs: paragraphsOf(retex.strengths) },
      { title: 'Ce qui a été difficile', paragraphs: paragraphsOf(retex.difficulties) },
    ].filter(({ paragraphs }) => paragraphs.length > 0),
    improvements: retex.improvements.map(improvementLine),
    decisions: opened.decisions.map(({ at, what, why, decider, reversible }) => ({
      time: time(at),
      what,
      why,
      decider: decider || 'à compléter',
      reversible: reversible ? 'oui' : 'non',
    })),
    clocks: opened.clocks.map(({ clock, dueAt, doneAt, state }) => ({
      title: frenchSpaces(clockTitle(clock)),
      due: clock.dueMinutes === 0 ? 'sans délai' : dueAt ? moment(dueAt) : '',
      done: doneAt ? moment(doneAt) : 'non noté',
      state: keptClockWords[state],
    })),
    objectives: observedIn(opened),
    timeline: timelineOf(opened).map(({ at, kind, text }) => ({
      time: time(at),
      kind: frenchSpaces(timelineWords[kind]),
      text: frenchSpaces(text),
    })),
  }
}

function observedIn(opened: OpenedRun): RetexReport['objectives'] {
  const stimuli = observedByStimulus(opened)
  const apart = stimuli.length > 0 ? [{ text: 'Sur les messages envoyés', lines: stimuli }] : []
  return [...observedByObjective(opened), ...apart].map(({ text, lines }) => ({
    text: frenchSpaces(text),
    lines: lines.map((line) => ({
      text: frenchSpaces(line.text),
      notes: line.notes.map(({ note, rating }) =>
        [rating === null ? '' : ratingWords[rating], note].filter(Boolean).join('\u00A0: '),
      ),
    })),
  }))
}

export function frameOf(about: string, structure: string) {
  return {
    title: `Retour d’expérience (RETEX) – ${about} – ${structure}`,
    owner: structure,
    subject: `RETEX – ${about}`,
    about,
    structure,
  }
}

export function improvementLine({ title, ownerFunction, dueOn }: Retex['improvements'][number]) {
  return { title, owner: ownerFunction || 'à désigner', due: dueOn ? calendarDayWords(dueOn) : 'à fixer' }
}

/** The lines of a text that somebody typed. */
export function paragraphsOf(text: string): string[] {
  return text.split(/\n+/).filter((line) => line.trim() !== '')
}

function sendingWords(opened: OpenedRun): string {
  const { planned, sent, skipped, spareSent, onTheSpot } = sendingOf(opened)
  const counts = [
    ['Prévus', planned],
    ['Envoyés', sent],
    ['Écartés', skipped],
    ['Envoyés de la réserve', spareSent],
    ['Écrits sur le vif', onTheSpot],
  ]
  return counts.map(([words, count]) => `${words}\u00A0: ${count}.`).join(' ')
}

import { type LegalClock, type RunStimulus, relativeTime } from '#exercise-conduct'
import { frenchSpaces } from '#kernel'
import { audienceNames, clockTitle, countWords, delayWords, enumeration, kitLevelWords } from '#messages'
import type { ReportFrame } from '../page-margins.ts'
import { examplesNotice, ownerOf, type PrintedKit } from './printed-kit.ts'

/** The data of the template `reports/exercise-booklet`: everything that an animator needs, without a network. */
export interface Booklet extends ReportFrame {
  readonly notice: string
  readonly heading: string
  readonly structure: string
  readonly hint: string
  readonly summary: string
  readonly facts: readonly { readonly term: string; readonly value: string }[]
  readonly objectives: readonly { readonly text: string; readonly criteria: readonly string[] }[]
  readonly preparation: readonly string[]
  readonly materials: readonly string[]
  readonly roles: readonly { readonly title: string; readonly text: string }[]
  readonly phases: readonly BookletPhase[]
  readonly spare: readonly BookletStimulus[]
  readonly clocks: readonly BookletClock[]
  readonly provenance: string
}

interface BookletPhase {
  readonly title: string
  readonly span: string
  readonly text: string
  readonly stimuli: readonly BookletStimulus[]
}

interface BookletStimulus {
  readonly number: number
  readonly time: string
  readonly channel: string
  readonly sender: string
  readonly recipients: string
  readonly paragraphs: readonly string[]
  readonly countdown: string
  readonly expected: string
  readonly decision: string
  readonly note: string
}

interface BookletClock {
  readonly title: string
  readonly start: string
  readonly due: string
  readonly authority: string
  readonly source: string
}

export function bookletReport(printed: PrintedKit): Booklet {
  const { kit, stimuli, structure } = printed
  const numbered = stimuli.map((stimulus, place) => ({ ...stimulus, line: printedStimulus(stimulus, place, printed) }))
  const planned = numbered.filter(({ spare, atMinutes }) => !spare && atMinutes !== null)
  const spare = numbered.filter((one) => !planned.includes(one))
  return {
    title: `Livret de l’animateur – ${kit.title} – ${ownerOf(printed)}`,
    owner: ownerOf(printed),
    subject: `Livret de l’animateur – ${kit.title}, version ${kit.version}`,
    notice: 'À ne pas montrer aux joueurs',
    heading: frenchSpaces(kit.title),
    structure,
    hint: structure ? '' : examplesNotice,
    summary: frenchSpaces(kit.summary),
    facts: [
      { term: 'Niveau', value: kitLevelWords[kit.level] },
      { term: 'Durée', value: countWords(kit.durationMinutes, 'minute') },
      { term: 'Pour', value: enumeration(kit.audience.map((one) => audienceNames[one])) },
      { term: 'Stimuli', value: `${planned.length} à envoyer, ${spare.length} en réserve` },
      { term: 'Version du kit', value: kit.version },
    ],
    objectives: kit.objectives.map(({ text, criteria }) => ({
      text: frenchSpaces(text),
      criteria: criteria.map(frenchSpaces),
    })),
    preparation: kit.preparation.map(frenchSpaces),
    materials: kit.materials.map(frenchSpaces),
    roles: kit.roles.map(({ title, text }) => ({ title: frenchSpaces(title), text: frenchSpaces(text ?? '') })),
    phases: kit.phases.map(({ id, title, from, to, text }) => ({
      title: frenchSpaces(title),
      span: `${from} à ${to}`,
      text: frenchSpaces(text ?? ''),
      stimuli: planned.filter(({ phase }) => phase === id).map(({ line }) => line),
    })),
    spare: spare.map(({ line }) => line),
    clocks: kit.clocks.map(printedClock),
    provenance: frenchSpaces(kit.provenance),
  }
}

function printedStimulus(stimulus: RunStimulus, place: number, { kit }: PrintedKit): BookletStimulus {
  const players = kit.roles.filter(({ cell }) => cell !== 'animation')
  const toAll = players.length > 2 && players.every(({ id }) => stimulus.recipients.includes(id))
  const titles = stimulus.recipients.map((id) => kit.roles.find((role) => role.id === id)?.title ?? id)
  const { atMinutes, countdownMinutes } = stimulus
  return {
    number: place + 1,
    time: atMinutes === null ? 'Sans heure' : relativeTime(atMinutes),
    channel: stimulus.channel,
    sender: frenchSpaces(stimulus.sender),
    recipients: toAll ? 'tous les rôles' : frenchSpaces(titles.join(', ')),
    paragraphs: stimulus.text
      .split(/\n+/)
      .filter((line) => line.trim() !== '')
      .map(frenchSpaces),
    countdown: countdownMinutes === null ? '' : `Compte à rebours de ${countWords(countdownMinutes, 'minute')}.`,
    expected: frenchSpaces(stimulus.expected),
    decision: frenchSpaces(stimulus.decision),
    note: frenchSpaces(stimulus.note),
  }
}

function printedClock(clock: LegalClock): BookletClock {
  const { startsAt, dueMinutes, authority, source } = clock
  return {
    title: frenchSpaces(clockTitle(clock)),
    start: startsAt ?? 'H+00:00',
    due: dueMinutes === 0 ? 'sans délai' : `${delayWords(dueMinutes)} après`,
    authority: frenchSpaces(authority),
    source: frenchSpaces(source),
  }
}

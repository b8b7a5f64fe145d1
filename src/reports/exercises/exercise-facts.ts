import { type ExerciseContent, momentAfter } from '#exercises'
import {
  animationWords,
  calendarDayWords,
  countWords,
  crisisCellWords,
  degradedModeWords,
  exerciseFormWords,
  exerciseKindWords,
  exerciseLevelWords,
  numberWords,
  participationWords,
  presentFunctionWords,
  triggerWords,
} from '#messages'

export type Fact = readonly [name: string, words: string]

/** What an id of a kit is in words. */
export type KitTitles = readonly { readonly id: string; readonly title: string }[]

/** What is known of an exercise, in words; what was not said is left out. A kit that is none of ours is told as it was typed. */
export function factsOf(exercise: ExerciseContent, kits: KitTitles = []): Fact[] {
  const { degradedMode, costEuros, fundedEuros, participants, nextOn, retexOn } = exercise
  const facts: Fact[] = [
    ['Exercice', exerciseKindWords[exercise.kind]],
    ['État', { planned: 'planifié', held: 'réalisé', cancelled: 'annulé' }[exercise.status]],
    ['Quand', whenWords(exercise)],
    ['Déclencheur', exercise.trigger ? triggerWords[exercise.trigger] : ''],
    ['Sans les logiciels habituels', degradedMode === null ? '' : degradedModeWords[degradedMode ? 'yes' : 'no']],
    ['Cellule de crise', exercise.participation ? participationWords[exercise.participation] : ''],
    ['Fonctions présentes', exercise.functions.map((each) => presentFunctionWords[each]).join('\u00A0; ')],
    ['Scénario', exercise.scenario],
    [
      'Kit',
      [
        kits.find(({ id }) => id === exercise.kit)?.title ?? exercise.kit,
        exercise.kitVersion && `version ${exercise.kitVersion}`,
      ]
        .filter(Boolean)
        .join(', '),
    ],
    ['Exercice national', exercise.nationalExercise],
    ['Forme', exercise.form ? exerciseFormWords[exercise.form] : ''],
    ['Niveau', exercise.level ? exerciseLevelWords[exercise.level] : ''],
    ['Cellules réunies', exercise.cells.map((each) => crisisCellWords[each]).join('\u00A0; ')],
    ['Participants', participants === null ? '' : countWords(participants, 'personne')],
    [
      'Animation',
      [exercise.animation ? animationWords[exercise.animation] : '', exercise.animator]
        .filter(Boolean)
        .join('\u00A0: '),
    ],
    ['Observateurs', exercise.observers],
    ['Objectifs testés', exercise.objectives],
    ['Services coupés', exercise.cutServices],
    ['Système partagé', exercise.sharedSystem],
    ['Coût', costEuros === null ? '' : `${numberWords(costEuros)}\u00A0€`],
    ['Dossier de financement', exercise.fundingFile],
    ['Montant financé', fundedEuros === null ? '' : `${numberWords(fundedEuros)}\u00A0€`],
    ['RETEX fait le', retexOn ? calendarDayWords(retexOn) : ''],
    ['RETEX', exercise.retexText],
    ['RETEX partagé', exercise.sharesRetex ? 'oui' : ''],
    ['Prochain exercice', nextOn ? calendarDayWords(nextOn) : ''],
  ]
  return facts.filter(([, words]) => words !== '')
}

/** `12 mars 2026, de 9:30 à 12:30 (3 heures)`, with the day of the end where it is another one. */
export function whenWords({ day, start, minutes }: ExerciseContent): string {
  if (start === null) return calendarDayWords(day)
  if (minutes === null) return `${calendarDayWords(day)}, à ${timeWords(start)}`
  const end = momentAfter(day, start, minutes)
  const endDay = end.day === day ? '' : ` le ${calendarDayWords(end.day)}`
  return `${calendarDayWords(day)}, de ${timeWords(start)} à ${timeWords(end.time)}${endDay} (${lengthWords(minutes)})`
}

/** `09:30` -> `9h30` */
function timeWords(time: string): string {
  const [hours, minutes] = time.split(':')
  return `${Number(hours)}h${minutes === '00' ? '' : minutes}`
}

function lengthWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [hours > 0 ? countWords(hours, 'heure') : '', rest > 0 ? countWords(rest, 'minute') : '']
  return parts.filter(Boolean).join(' et ')
}

import type { RegionAwareness } from '#awareness'
import { sessionKindWords } from '#messages'
import { sessionAudience } from './session-words.ts'

const head = [
  'numero_finess',
  'nom',
  'commune',
  'premier_jour',
  'dernier_jour',
  'titre',
  'forme',
  'public',
  'personnes_touchees',
]

/** The sessions of a region as rows, header first. A number that nobody counted is `[x]`: not available. */
export function regionRows({ sessions }: RegionAwareness): string[][] {
  return [
    head,
    ...sessions.map(({ session, structure }) => [
      structure.finess,
      structure.name,
      structure.town ?? '',
      session.startsOn,
      session.lastOn,
      session.title,
      sessionKindWords[session.kind],
      sessionAudience(session),
      session.reached === null ? '[x]' : String(session.reached),
    ]),
  ]
}

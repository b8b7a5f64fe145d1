import { dayAfter } from '#kernel'
import { workingDayUntil } from './working-day.ts'

/** A session of awareness, as a structure writes it down. */
export interface PlannedSession {
  /** `AAAA-MM-JJ` */
  readonly writtenOn: string
  readonly typed: {
    readonly kind: 'session' | 'campaign'
    readonly title: string
    readonly startsOn: string
    readonly lastOn: string
    readonly audiences: readonly string[]
    readonly reached: string
  }
}

const titles = ['Reconnaître un faux message', 'Mots de passe et double vérification', 'Clés USB et visiteurs']
const publics = [['everybody'], ['care', 'administration'], ['management']]

/**
 * The sessions of a structure by its place in the region: one structure in three wrote nothing down, one in three stopped more
 * than a year ago, and in some nobody counted.
 */
export function sessionsOf(place: number, today: string): PlannedSession[] {
  const before = (days: number) => workingDayUntil(dayAfter(today, -days))
  const audiences = publics[place % publics.length] ?? []
  const title = titles[place % titles.length] ?? ''
  if (place % 3 === 2) return []
  const day = before(400 + place)
  const first = { kind: 'session', title, startsOn: day, lastOn: '', audiences, reached: String(8 + place) } as const
  const old = { writtenOn: day, typed: first }
  if (place % 3 === 1) return [old]
  const startsOn = before(60 + place)
  const campaign = {
    kind: 'campaign',
    title: 'Faux messages d’hameçonnage',
    startsOn,
    lastOn: dayAfter(startsOn, 20),
    audiences: ['everybody'],
    reached: place % 2 === 0 ? String(40 + 3 * place) : '',
  } as const
  return [old, { writtenOn: dayAfter(startsOn, 20), typed: campaign }]
}

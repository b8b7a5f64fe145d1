import type { AwarenessReach, AwarenessSession } from '#awareness'
import { audienceWords, calendarDayWords, countWords, uncountedWords } from '#messages'

/** `10 mars 2026`, or `du 1er mars 2026 au 31 mars 2026` for what lasted. */
export function sessionDays({ startsOn, lastOn }: AwarenessSession): string {
  const first = calendarDayWords(startsOn)
  return startsOn === lastOn ? first : `du ${first} au ${calendarDayWords(lastOn)}`
}

export function sessionAudience({ audiences }: AwarenessSession): string {
  return audiences.map((each) => audienceWords[each]).join(', ')
}

export function sessionReached({ reached }: AwarenessSession): string {
  return reached === null ? uncountedWords : countWords(reached, 'personne')
}

/** `3 séances ou campagnes en douze mois. 58 participations comptées. Pour 1 séance ou campagne, personne n’a compté.` */
export function reachWords({ held, reached, uncounted }: AwarenessReach): string {
  if (held === 0) return 'Aucune séance ni campagne notée en douze mois.'
  const sessions = `${countWords(held, 'séance ou campagne', 'séances ou campagnes')} en douze mois.`
  if (reached === undefined) return `${sessions} Personne n’a compté les participants.`
  const people = countWords(reached, 'participation comptée', 'participations comptées')
  const apart =
    uncounted > 0
      ? ` Pour ${countWords(uncounted, 'séance ou campagne', 'séances ou campagnes')}, personne n’a compté.`
      : ''
  return `${sessions} ${people}.${apart}`
}

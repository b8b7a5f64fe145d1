import { calendarDayWords, registeringWords, toComplete } from '#messages'
import type { RegionalEvent, ShownEvent } from '#regional-offer'

/** `09:30` -> `9h30`, `14:00` -> `14h` */
export function hourWords(hour: string): string {
  const [hours = '', minutes = '00'] = hour.split(':')
  return `${Number(hours)}h${minutes === '00' ? '' : minutes}`
}

/** `3 décembre 2026, de 9h30 à 12h`, `du 1er juin 2027 au 30 juin 2027` */
export function whenWords({ startsOn, lastOn, starts, ends }: RegionalEvent): string {
  const [first, last] = [calendarDayWords(startsOn), calendarDayWords(lastOn)]
  if (starts === null || ends === null) return startsOn === lastOn ? first : `du ${first} au ${last}`
  if (startsOn === lastOn) return `${first}, de ${hourWords(starts)} à ${hourWords(ends)}`
  return `du ${first} à ${hourWords(starts)} au ${last} à ${hourWords(ends)}`
}

export function placeWords({ place, link }: RegionalEvent): string {
  if (place !== '') return place
  return link === '' ? `Lieu ${toComplete}` : 'En ligne'
}

/** `Inscriptions ouvertes, 12 sur 40 places`, for an event that takes registrations. */
export function placesWords({ event, registered, registering }: ShownEvent): string {
  if (registering === 'none') return registeringWords.none
  const taken =
    event.capacity === null
      ? `${registered} inscrite${registered > 1 ? 's' : ''}`
      : `${registered} sur ${event.capacity} places`
  return `${registeringWords[registering]}, ${taken}`
}

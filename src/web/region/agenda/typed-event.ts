import type { RegionalEvent, TypedEvent } from '#regional-offer'
import type { FormFields } from '../../http/forms/forms.ts'

/** The names of the fields of the form, by their names in code. */
export const eventFields = {
  kind: 'sorte',
  title: 'titre',
  detail: 'description',
  startsOn: 'jour',
  lastOn: 'dernier-jour',
  starts: 'debut',
  ends: 'fin',
  place: 'lieu',
  link: 'lien',
  forWhom: 'pour-qui',
  capacity: 'places',
  isPublic: 'visible',
  takesRegistrations: 'inscriptions',
} as const

export const blankEvent: TypedEvent = {
  kind: '',
  title: '',
  detail: '',
  startsOn: '',
  lastOn: '',
  starts: '',
  ends: '',
  place: '',
  link: '',
  forWhom: '',
  capacity: '',
  isPublic: false,
  takesRegistrations: true,
}

/** An event as its form shows it. */
export function asTyped(event: RegionalEvent): TypedEvent {
  const { kind, title, detail, startsOn, lastOn, starts, ends, place, link, forWhom, capacity } = event
  const { isPublic, takesRegistrations } = event
  return {
    ...{ kind, title, detail, startsOn, place, link, forWhom, isPublic, takesRegistrations },
    lastOn: lastOn === startsOn ? '' : lastOn,
    starts: starts ?? '',
    ends: ends ?? '',
    capacity: capacity === null ? '' : String(capacity),
  }
}

/** Reads the form as it was sent. */
export function typedEvent(fields: FormFields): TypedEvent {
  return {
    kind: fields.line(eventFields.kind),
    title: fields.line(eventFields.title),
    detail: fields.text(eventFields.detail),
    startsOn: fields.day(eventFields.startsOn),
    lastOn: fields.day(eventFields.lastOn),
    starts: fields.line(eventFields.starts),
    ends: fields.line(eventFields.ends),
    place: fields.line(eventFields.place),
    link: fields.line(eventFields.link),
    forWhom: fields.line(eventFields.forWhom),
    capacity: fields.line(eventFields.capacity),
    isPublic: fields.line(eventFields.isPublic) === 'tous',
    takesRegistrations: fields.line(eventFields.takesRegistrations) === 'oui',
  }
}

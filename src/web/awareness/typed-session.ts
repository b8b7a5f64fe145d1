import type { AwarenessSession, TypedSession } from '#awareness'
import type { FormFields } from '../http/forms/forms.ts'

/** The names of the fields of the form, by their names in code. */
export const sessionFields = {
  kind: 'forme',
  title: 'titre',
  startsOn: 'jour',
  lastOn: 'dernier-jour',
  audiences: 'public',
  reached: 'personnes',
} as const

export const blankSession: TypedSession = {
  kind: 'session',
  title: '',
  startsOn: '',
  lastOn: '',
  audiences: [],
  reached: '',
}

/** A session as its form shows it. */
export function asTyped({ kind, title, startsOn, lastOn, audiences, reached }: AwarenessSession): TypedSession {
  const end = kind === 'campaign' ? lastOn : ''
  return { kind, title, startsOn, lastOn: end, audiences, reached: reached === null ? '' : String(reached) }
}

/** Reads the form as it was sent. */
export function typedSession(fields: FormFields): TypedSession {
  return {
    kind: fields.line(sessionFields.kind),
    title: fields.line(sessionFields.title),
    startsOn: fields.day(sessionFields.startsOn),
    lastOn: fields.day(sessionFields.lastOn),
    audiences: fields.texts(sessionFields.audiences),
    reached: fields.line(sessionFields.reached),
  }
}

import { dayWords, type LegalTime } from '#kernel'
import type { Letter } from './letter.ts'
import { type LetterRole, purposeOf } from './letters.ts'

interface Person {
  /** Empty when the person gave none. */
  readonly name: string
  readonly email: string
}

/** Somebody who may read from now on, by which role, and who gave the role. */
export interface NewReader extends Person {
  readonly role: LetterRole
  readonly grantedAt: Date
  /** When the structure came under the role, where the role was held already: it was placed in a territory or a group. */
  readonly reachedAt?: Date | null
  /** An account; a command on the server; an account closed since; or nobody knows, for a role of an older version. */
  readonly giver: Person | 'operator' | 'closed' | 'unknown'
  /** When the role ended, before the mail left; `reach` when the structure left its territory, region or group. */
  readonly ended?: Date | 'reach' | undefined
}

interface AccessNews {
  readonly to: string
  readonly readers: readonly NewReader[]
  readonly operatorName: string
  /** The time of the structures that the recipient answers for. */
  readonly legalTime: LegalTime
}

/** Tells somebody who answers for a structure who may read it from now on, or could: who, by which role, by whom, and no answer. */
export function accessLetter({ to, readers, operatorName, legalTime }: AccessNews): Letter {
  return {
    to,
    subject: subjectOf(readers.length),
    paragraphs: [
      'Bonjour,',
      `${whoMayRead(readers)}, selon ${readers.length > 1 ? 'leur' : 'son'} rôle, les réponses, ou les résultats transmis et les exercices, de votre structure\u00A0:`,
      readers.map((reader) => readerLine(reader, legalTime)).join('\n'),
      'Vous recevez ce message parce que vous répondez de cette structure, ou de l’organisme qui la gère.',
    ],
    ending: [
      'C’est attendu\u00A0? Vous n’avez rien à faire.',
      `Vous ne connaissez pas cette personne, ou elle n’a pas à lire votre structure\u00A0? Prévenez aussitôt votre direction et ${operatorName || 'l’organisme qui gère ce serveur'}, par un numéro que vous connaissez déjà. ${whatToAsk(readers)}`,
      'Connectez-vous comme d’habitude\u00A0: la page «\u00A0Ma structure\u00A0» dit à tout moment combien de personnes peuvent la lire.',
    ],
  }
}

function subjectOf(count: number): string {
  return count > 1
    ? `Cap CaRE\u00A0: ${count} nouveaux droits de lecture concernent votre structure`
    : 'Cap CaRE\u00A0: un nouveau droit de lecture concerne votre structure'
}

function whoMayRead(readers: readonly NewReader[]): string {
  const ended = readers.filter((reader) => reader.ended).length
  if (readers.length === 1) return ended > 0 ? 'Cette personne a pu lire' : 'Cette personne peut désormais lire'
  if (ended === 0) return 'Ces personnes peuvent désormais lire'
  return ended < readers.length ? 'Ces personnes peuvent lire, ou ont pu lire' : 'Ces personnes ont pu lire'
}

function whatToAsk(readers: readonly NewReader[]): string {
  return readers.every(({ ended }) => ended !== undefined)
    ? 'Demandez pourquoi ce rôle a été donné.'
    : 'Demandez que le rôle soit retiré\u00A0: il l’est alors aussitôt.'
}

function readerLine({ role, grantedAt, reachedAt, giver, ended, ...person }: NewReader, legalTime: LegalTime): string {
  const placed = reachedAt
    ? ` Ce rôle atteint votre structure depuis le ${dayWords(reachedAt, legalTime)}, jour où elle y a été rattachée.`
    : ''
  return `– ${personWords(person)}, pour ${purposeOf(role)}. Rôle donné le ${dayWords(grantedAt, legalTime)} par ${giverWords(giver)}.${placed}${endWords(ended, legalTime)}`
}

function endWords(ended: NewReader['ended'], legalTime: LegalTime): string {
  if (ended === undefined) return ''
  if (ended === 'reach') return ' Ce rôle n’atteint plus votre structure.'
  return ` Ce rôle a pris fin le ${dayWords(ended, legalTime)}.`
}

function personWords({ name, email }: Person): string {
  return name ? `${name} (${email})` : email
}

function giverWords(giver: NewReader['giver']): string {
  if (giver === 'operator') return 'la personne qui exploite le serveur, par une commande'
  if (giver === 'closed') return 'un administrateur dont le compte est fermé depuis'
  return giver === 'unknown' ? 'un administrateur' : personWords(giver)
}

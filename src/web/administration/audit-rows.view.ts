import type { ReadRow } from '#audit'
import { actionNames, actorWords, doorNames, outcomeNames } from '#messages'

/** An action of an older version has no name: its code is shown. */
export function actionName(action: string): string {
  return actionNames[action] ?? action
}

export function doorName(door: string): string {
  return doorNames[door] ?? door
}

const fileHead = [
  'Ligne',
  'Instant (UTC)',
  'Auteur',
  'Identifiant de l’auteur',
  'Par',
  'Adresse',
  'Action',
  'Code de l’action',
  'Objet',
  'Issue',
  'Empreinte précédente',
  'Empreinte',
  'Identifiant de la ligne',
  'Serveur',
]

/** The CSV export holds the hashes too, so that anyone can verify the chain of the log. */
export function auditFileRows(rows: readonly ReadRow[]): string[][] {
  const cells = rows.map((row) => [
    String(row.sequence),
    row.at.toISOString(),
    actorWords(row.actor),
    row.actor,
    doorName(row.door),
    row.from,
    actionName(row.action),
    row.action,
    row.subject,
    outcomeNames[row.outcome],
    row.previousHash,
    row.hash,
    row.id ?? '',
    row.isForeign ? 'autre serveur' : 'ce serveur',
  ])
  return [fileHead, ...cells]
}

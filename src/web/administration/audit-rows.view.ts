import type { ReadRow } from '#audit'
import { actionNames, actorWords, doorNames, outcomeNames } from '#messages'

/** The name of an action; one that has none shows its code. */
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

/** The log as a file: the same rows, with what lets anyone check their chain. */
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

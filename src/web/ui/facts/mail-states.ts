import { html } from 'hono/html'
import type { Mailing, MailingCounts } from '#mailing'
import { countWords } from '#messages'
import type { Html } from '../html.ts'

/** What became of mails to many people, each state with what it means. Requests alone wait for a week to pass, notices cannot be refused. */
export function mailStates({ waiting, sent, uncertain, failed, dropped }: MailingCounts, kind: Mailing['kind']): Html {
  const week = kind === 'request' ? ' ou attendent qu’une semaine ait passé depuis la dernière demande,' : ''
  const refused =
    kind === 'notice' ? 'ou n’a plus rien à faire' : 'n’a plus rien à faire, ou ne veut plus de ces messages'
  const lines = [
    [sent, 'parti', 'partis', ''],
    [
      waiting,
      'en attente',
      'en attente',
      `Ils partent peu à peu,${week} ou attendent que le serveur d’envoi les prenne.`,
    ],
    [
      uncertain,
      'incertain',
      'incertains',
      'Le serveur s’est arrêté, ou la liaison s’est rompue, pendant l’envoi. On ne sait pas s’ils sont arrivés\u00A0: ils ne repartent pas d’eux-mêmes, pour que personne n’en reçoive deux.',
    ],
    [failed, 'refusé', 'refusés', 'Le serveur d’envoi ne les a pas pris\u00A0: l’adresse est sans doute fausse.'],
    [
      dropped,
      'sans objet',
      'sans objet',
      `La personne ne répond plus de la structure${kind === 'notice' ? ' ' : ', '}${refused}.`,
    ],
  ] as const
  return html`<ul>${lines.filter(([count]) => count > 0).map(([count, one, many, why]) => html`<li>${countWords(count, `message ${one}`, `messages ${many}`)}${why ? html` <span class="hint">${why}</span>` : ''}</li>`)}
${waiting + sent + uncertain + failed + dropped === 0 ? html`<li>Aucun message&nbsp;: personne n’a d’adresse connue.</li>` : ''}</ul>`
}

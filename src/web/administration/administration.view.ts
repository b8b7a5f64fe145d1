import { html } from 'hono/html'
import type { TerritoriesInNumbers } from '#directory'
import type { AccountsInNumbers, PendingConsents } from '#identity'
import { calendarDayWords, countWords, numberWords } from '#messages'
import type { PrinterProtection } from '#reports'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage, type Section, sections } from './administration-frame.view.ts'

interface AdministrationHome {
  readonly accounts: AccountsInNumbers
  readonly consents: PendingConsents
  readonly territories: TerritoriesInNumbers
  /** Undefined until a register is imported. */
  readonly register: { readonly dataDate: string } | undefined
  readonly printer: PrinterProtection
  /** Number of versions served. */
  readonly contents: number
}

/** The home of the administration: each section, with what needs attention first. */
export function administrationView(home: AdministrationHome): Page {
  return administrationPage({
    title: 'Administration',
    body: html`<p class="lead">Vous gérez ce serveur. Les réponses des structures ne vous sont pas montrées.</p>
${sectionView('accounts', accountLines(home))}
${sectionView('invitations', invitationLines(home))}
${sectionView('consents', consentLines(home))}
${sectionView('territories', territoryLines(home))}
${sectionView('settings', [html`Nom, logo et couleur de l’opérateur, essai d’envoi d’un message.`, printerLine(home.printer)])}
${sectionView('contents', [html`${countWords(home.contents, 'version servie', 'versions servies')} de questionnaires et de programmes.`])}
${sectionView('log', [html`Ce qui a été fait ou refusé sur ce serveur.`])}`,
  })
}

function sectionView(section: Section, lines: readonly Html[]): Html {
  const { path, title } = sections[section]
  return html`<section aria-labelledby="${section}"><h2 id="${section}"><a href="${path}">${title}</a></h2>
<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`
}

/** How well the browser that prints PDFs is isolated from the data. */
function printerLine({ sandbox, ownAccount, sandboxRequired }: PrinterProtection): Html {
  if (sandbox) return html`PDF&nbsp;: le navigateur d’impression est isolé du reste du serveur.`
  if (sandbox === undefined) return html`PDF&nbsp;: l’isolement du navigateur d’impression sera connu au premier PDF.`
  if (sandboxRequired)
    return html`<strong>Aucun PDF n’est fabriqué</strong>&nbsp;: le système ne permet pas d’isoler le navigateur d’impression, et le réglage <code>PRINT_SANDBOX</code> l’exige.`
  return html`<strong>PDF&nbsp;: le navigateur d’impression n’est pas isolé</strong>, car le système ne le permet pas. ${ownAccount ? 'Son compte, à part, ne lit pas les données.' : 'Il fonctionne sous le compte du serveur, qui lit les données.'} Le README dit comment permettre l’isolement.`
}

function accountLines({ accounts }: AdministrationHome): Html[] {
  const { secondFactorMissing, administrators, underAttack } = accounts
  const missing = countWords(secondFactorMissing, 'compte attend', 'comptes attendent')
  return [
    html`${countWords(accounts.accounts, 'compte')}, dont ${countWords(administrators, 'administrateur')}.`,
    ...(secondFactorMissing > 0
      ? [
          html`<a href="${paths.accounts}?filtre=second-facteur"><strong>${missing}</strong> le second facteur que leur rôle demande</a>.`,
        ]
      : []),
    ...(underAttack > 0
      ? [
          html`<a href="${paths.accounts}?filtre=essais"><strong>${countWords(underAttack, 'compte subit', 'comptes subissent')}</strong> des essais répétés de mots de passe</a>.`,
        ]
      : []),
    ...(administrators === 1
      ? [
          html`<strong>Un seul administrateur</strong>&nbsp;: si cette personne perd son accès, personne ne peut la remplacer. Donnez ce rôle à une seconde.`,
        ]
      : []),
  ]
}

function invitationLines({ accounts: { pending, expired, failed } }: AdministrationHome): Html[] {
  return [
    html`${countWords(pending, 'invitation en attente de réponse', 'invitations en attente de réponse')}.`,
    ...(failed > 0
      ? [html`<strong>${countWords(failed, 'message n’a pas pu partir', 'messages n’ont pas pu partir')}</strong>.`]
      : []),
    ...(expired > 0 ? [html`${countWords(expired, 'a expiré', 'ont expiré')}&nbsp;: à renvoyer ou à retirer.`] : []),
  ]
}

function consentLines({ consents: { on, asks, approvers } }: AdministrationHome): Html[] {
  const waiting = asks.length
  return [
    on
      ? html`L’accord d’un second administrateur est demandé pour les rôles qui lisent des réponses.`
      : html`L’accord d’un second administrateur n’est pas demandé (réglage <code>ROLE_CONSENT</code>).`,
    ...(waiting > 0
      ? [html`<strong>${countWords(waiting, 'demande attend', 'demandes attendent')}</strong> un accord.`]
      : []),
    ...(on && approvers === 0
      ? [html`<strong>Personne ne peut donner un accord</strong> à ce que vous demandez.`]
      : []),
  ]
}

function territoryLines({ territories, register }: AdministrationHome): Html[] {
  const { structuresOutside } = territories
  return [
    register
      ? html`Registre FINESS (numéros nationaux des structures) du ${calendarDayWords(register.dataDate)}.`
      : html`<strong>Le registre FINESS n’est pas importé</strong>&nbsp;: aucune structure ne peut être invitée. Lancez <code>import finess</code> sur le serveur.`,
    html`${countWords(territories.territories, 'territoire')}.`,
    ...(structuresOutside > 0
      ? [
          html`<strong>${numberWords(structuresOutside)}</strong> ${structuresOutside < 2 ? 'structure ouverte sans territoire, dans une région' : 'structures ouvertes sans territoire, dans les régions'} qui en ${structuresOutside < 2 ? 'a' : 'ont'}.`,
        ]
      : []),
  ]
}

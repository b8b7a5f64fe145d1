import { html } from 'hono/html'
import type { DeadLinkKind, LinkEnd } from '#identity'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

interface DeadLink {
  readonly kind: DeadLinkKind
  readonly end: LinkEnd
  /** Whether the browser has a session, which usually means that the invitation was just accepted. */
  readonly signedIn: boolean
}

const titles: Readonly<Record<LinkEnd, string>> = {
  used: 'Ce lien a déjà servi',
  expired: 'Ce lien a expiré',
  replaced: 'Un lien plus récent a remplacé celui-ci',
  withdrawn: 'Cette invitation a été retirée',
  lapsed: 'Cette invitation ne vaut plus',
}

const sentences: Readonly<Record<DeadLinkKind, Readonly<Record<LinkEnd, string>>>> = {
  invitation: {
    used: 'L’invitation a été acceptée avec ce lien, qui ne sert qu’une fois. Si c’était vous, connectez-vous avec l’adresse à laquelle elle a été envoyée. Si ce n’était pas vous, prévenez aussitôt la personne qui vous a invité.',
    expired: 'L’invitation n’a pas été acceptée à temps. Demandez à la personne qui vous a invité de la renvoyer.',
    replaced: 'L’invitation a été renvoyée. Ouvrez le lien du dernier message reçu.',
    withdrawn:
      'Si vous pensez que c’est une erreur, demandez une autre invitation à la personne qui vous avait invité.',
    lapsed:
      'La personne qui vous avait invité n’a plus le droit d’inviter. Demandez une autre invitation à l’organisme qui gère ce serveur.',
  },
  'password-reset': {
    used: 'Un mot de passe a été choisi avec ce lien, qui ne sert qu’une fois. Si c’était vous, connectez-vous avec ce mot de passe. Si ce n’était pas vous, demandez aussitôt un nouveau lien.',
    expired: 'Ce lien n’était valable qu’une heure. Demandez-en un autre.',
    replaced: 'Un autre lien a été demandé depuis. Ouvrez celui du dernier message reçu.',
    withdrawn: 'Demandez un autre lien.',
    lapsed: 'Demandez un autre lien.',
  },
  'first-access': {
    used: 'Le premier administrateur a été créé avec ce lien. Si c’était vous, connectez-vous. Si ce n’était pas vous, arrêtez ce serveur.',
    expired: 'Ce lien n’était valable que sept jours. Redémarrez le serveur\u00A0: il en donne un autre.',
    replaced: 'Le serveur a redémarré depuis. Ouvrez le lien qu’il a donné à son dernier démarrage.',
    withdrawn: 'Redémarrez le serveur\u00A0: il donne un autre lien.',
    lapsed: 'Redémarrez le serveur\u00A0: il donne un autre lien.',
  },
}

/** Why a link from an email no longer works, and where to go instead. */
export function deadLinkView({ kind, end, signedIn }: DeadLink): Page {
  return {
    title: titles[end],
    body: html`<h1>${titles[end]}</h1>
<p>${sentences[kind][end]}</p>
<p class="actions">${signedIn ? html`<a role="button" href="${paths.accountHome}">Aller à mon espace</a>` : elsewhere(kind, end)}</p>`,
  }
}

function elsewhere(kind: DeadLinkKind, end: LinkEnd): Html {
  const signIn = html`<a role="button" href="${paths.signIn}">Aller à la page de connexion</a>`
  if (kind !== 'password-reset' || end === 'used') return signIn
  return html`${signIn} <a href="${paths.forgottenPassword}">Demander un autre lien</a>`
}

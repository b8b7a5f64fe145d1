import { html } from 'hono/html'
import { type Issue, joinedWith, parisTime } from '#kernel'
import { dayWords } from '#messages'
import { paths } from '../paths.ts'
import { faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import { newPasswordFields } from '../ui/forms/new-password.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

/** The roles offered, the person invited and the sender. */
export interface Offer {
  readonly email: string
  readonly purposes: readonly string[]
  readonly sender: { readonly name: string; readonly contact: string } | null
  readonly operatorName: string
}

interface NewAccountForm {
  /** The address of the form. */
  readonly path: string
  /** Undefined for the link of the first start, whose holder types an email address. */
  readonly offer: Offer | undefined
  readonly email?: string
  readonly name?: string
  readonly issues?: readonly Issue[]
  /** Ways to accept without a password, shown below the form. */
  readonly otherWays?: Html
}

/** A new account chooses a password. */
export function newAccountView({ path, offer, email, name, issues = [], otherWays }: NewAccountForm): Page {
  const invited = offer?.email
  const title = invited === undefined ? 'Premier administrateur' : 'Créer votre compte'
  return {
    title: titleWith(issues, title),
    body: html`<h1>${title}</h1>
${
  offer === undefined
    ? html`<p class="lead">Ce serveur n’a pas encore d’administrateur. Ce compte pourra en inviter d’autres. Il ne lit aucune réponse.</p>`
    : html`${offerView(offer)}<h2>Accepter</h2>
<p>Votre compte sera à l’adresse ${invited}. Choisissez un mot de passe.</p>`
}
${faultSummary(issues)}
<form method="post" action="${path}">
${
  invited === undefined
    ? field(issues, {
        name: 'email',
        label: 'Adresse électronique',
        type: 'email',
        value: email,
        autocomplete: 'username',
      })
    : html`<input type="hidden" name="email" value="${invited}" autocomplete="username">`
}
${field(issues, { name: 'name', label: 'Nom (facultatif)', value: name, autocomplete: 'name', maxlength: 100, optional: true })}
${newPasswordFields(issues)}
<p class="actions"><button type="submit">Créer le compte</button></p>
</form>
${otherWays ?? ''}`,
  }
}

interface Joining {
  readonly secret: string
  readonly offer: Offer | undefined
  readonly expiresAt: Date
  /** The account that is signed in, if any. */
  readonly signedInAs: string | undefined
  /** Ways to accept through an identity provider, which the account can then use to sign in. */
  readonly otherWays: Html
}

/** Who invites and to which roles, and how to check it: somebody who did not expect the email reads this first. */
function offerView({ purposes, sender, operatorName }: Offer): Html {
  const inviter = sender?.name || operatorName || 'L’administration de ce serveur'
  return html`<p class="lead"><strong>${inviter}</strong>${operatorName && operatorName !== inviter ? `, pour ${operatorName},` : ''} vous invite à utiliser Cap CaRE, l’outil avec lequel les structures de santé et médico-sociales font elles-mêmes le diagnostic de leur cybersécurité.</p>
<p>Vous pourrez&nbsp;:</p>
<ul>${purposes.map((purpose) => html`<li>${purpose}</li>`)}</ul>
<p class="hint">Un doute&nbsp;? ${sender?.contact ? html`Vérifiez l’invitation auprès ${joinedWith('de', inviter)}&nbsp;: ${sender.contact}.` : html`Vérifiez l’invitation auprès de votre interlocuteur habituel.`} Personne ne vous demandera votre mot de passe par message ni par téléphone.</p>`
}

/** A person who has an account accepts the roles of an invitation, once signed in. */
export function joinView({ secret, offer, expiresAt, signedInAs, otherWays }: Joining): Page {
  const email = offer?.email
  const back = `${paths.signIn}?${new URLSearchParams({ suite: paths.invitation(secret) })}`
  const other = html`<p>Vous êtes connecté avec une autre adresse, ${signedInAs}. Déconnectez-vous, puis rouvrez le lien reçu.</p>`
  const signIn = html`<p class="actions"><a role="button" href="${back}">Se connecter pour accepter</a></p>`
  const accept = html`<form method="post" action="${paths.invitation(secret)}"><p class="actions"><button type="submit">Accepter l’invitation</button></p></form>${otherWays}`
  return {
    title: 'Accepter une invitation',
    body: html`<h1>Accepter une invitation</h1>
<p class="lead">De nouveaux droits sont proposés au compte ${email}, jusqu’au ${dayWords(expiresAt, parisTime)}.</p>
${offer ? offerView(offer) : ''}
${signedInAs === email ? accept : signedInAs === undefined ? signIn : other}`,
  }
}

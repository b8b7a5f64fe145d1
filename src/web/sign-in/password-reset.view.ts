import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { paths } from '../paths.ts'
import { faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import { newPasswordFields } from '../ui/forms/new-password.ts'
import type { Page } from '../ui/page/layout.ts'

export function forgottenView(email = '', issues: readonly Issue[] = []): Page {
  return {
    title: titleWith(issues, 'Mot de passe oublié'),
    body: html`<h1>Mot de passe oublié</h1>
<p class="lead">Indiquez l’adresse de votre compte. Un lien pour choisir un nouveau mot de passe vous y sera envoyé.</p>
${faultSummary(issues)}
<form method="post" action="${paths.forgottenPassword}">
${field(issues, { name: 'adresse', label: 'Adresse électronique', type: 'email', value: email, autocomplete: 'username' })}
<p class="actions"><button type="submit">Recevoir un lien</button> <a href="${paths.signIn}">Revenir à la connexion</a></p>
</form>`,
  }
}

/** Identical whether or not the email address has an account. */
export const resetAskedView: Page = {
  title: 'Vérifiez votre messagerie',
  body: html`<h1>Vérifiez votre messagerie</h1>
<p>Si cette adresse a un compte avec un mot de passe, un lien vient d’y être envoyé. Il est valable une heure et ne sert qu’une fois.</p>
<p>Rien reçu&nbsp;? Regardez dans les messages indésirables, puis vérifiez l’adresse auprès de la personne qui gère ce serveur. Un compte qui s’ouvre seulement avec ProConnect ou Pro Santé Connect n’a pas de mot de passe à changer.</p>
<p class="actions"><a href="${paths.signIn}">Revenir à la connexion</a></p>`,
}

export function newPasswordView(secret: string, email: string, issues: readonly Issue[] = []): Page {
  return {
    title: titleWith(issues, 'Nouveau mot de passe'),
    body: html`<h1>Choisir un nouveau mot de passe</h1>
<p>Compte&nbsp;: ${email}. Vous serez déconnecté de tous vos navigateurs.</p>
${faultSummary(issues)}
<form method="post" action="${paths.newPassword(secret)}">
${newPasswordFields(issues)}
<p class="actions"><button type="submit">Changer le mot de passe</button></p>
</form>`,
  }
}

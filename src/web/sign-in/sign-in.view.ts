import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { paths } from '../paths.ts'
import { faultSummary, field, nextField, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

export interface SignInForm {
  readonly email?: string
  /** A path of this site to go to afterwards. */
  readonly next?: string
  readonly issues?: readonly Issue[]
  /** Identity providers, shown below the form. */
  readonly otherWays?: Html
}

export function signInView({ email, next, issues = [], otherWays }: SignInForm): Page {
  return {
    title: titleWith(issues, 'Connexion'),
    body: html`<h1>Connexion</h1>
${faultSummary(issues)}
<form method="post" action="${paths.signIn}">
${nextField(next)}
${field(issues, { name: 'adresse', label: 'Adresse électronique', type: 'email', value: email, autocomplete: 'username' })}
${field(issues, { name: 'mot-de-passe', label: 'Mot de passe', type: 'password', autocomplete: 'current-password', maxlength: 1000 })}
<p class="actions"><button type="submit">Se connecter</button>
<a href="${paths.forgottenPassword}">Mot de passe oublié</a></p>
</form>
${otherWays ?? ''}
<p class="hint">Un compte s’obtient sur invitation. Sans compte, le <a href="${paths.start}">diagnostic ouvert</a> reste possible.</p>`,
  }
}

interface SecondStep {
  readonly next?: string
  readonly issues?: readonly Issue[]
}

export function secondStepView({ next, issues = [] }: SecondStep): Page {
  return {
    title: titleWith(issues, 'Second facteur'),
    body: html`<h1>Confirmer que c’est bien vous</h1>
${faultSummary(issues)}
<form method="post" action="${paths.signInSecondFactor}">
${nextField(next)}
${field(issues, {
  name: 'code',
  label: 'Code de votre application, ou code de secours',
  autocomplete: 'one-time-code',
  maxlength: 40,
  hint: 'Six chiffres, renouvelés toutes les 30\u00A0secondes. Sans votre téléphone, saisissez l’un de vos codes de secours\u00A0: il ne servira qu’une fois.',
})}
<p class="actions"><button type="submit">Confirmer</button>
<a href="${paths.signIn}">Recommencer la connexion</a></p>
</form>`,
  }
}

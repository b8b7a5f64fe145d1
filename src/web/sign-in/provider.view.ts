import { html } from 'hono/html'
import type { ProviderName } from '#identity'
import type { Code } from '#kernel'
import { sentence } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

export const providerTitles: Readonly<Record<ProviderName, string>> = {
  proconnect: 'ProConnect',
  'pro-sante-connect': 'Pro Santé Connect',
}

const providerHints: Readonly<Record<ProviderName, string>> = {
  proconnect: 'L’identité professionnelle proposée par l’État.',
  'pro-sante-connect': 'L’identité des professionnels de santé, avec la carte CPS ou l’application e-CPS.',
}

/**
 * One button for each identity provider of this server. `wanted` is the page to go to afterwards; `invitation` the secret of
 * the invitation being accepted.
 */
export function providerButtons(
  providers: readonly ProviderName[],
  { wanted = '', invitation = '' }: { wanted?: string; invitation?: string } = {},
): Html {
  if (providers.length === 0) return html``
  return html`<section class="providers" aria-labelledby="fournisseurs"><h2 id="fournisseurs">Avec une identité que vous avez déjà</h2>
${providers.map(
  (provider) => html`<form method="post" action="${paths.providerSignIn(provider)}">
${wanted ? html`<input type="hidden" name="suite" value="${wanted}">` : ''}${invitation ? html`<input type="hidden" name="invitation" value="${invitation}">` : ''}
<p class="hint" id="${provider}-aide">${providerHints[provider]}</p>
<p class="actions"><button type="submit" class="secondary" aria-describedby="${provider}-aide">Continuer avec ${providerTitles[provider]}</button></p>
</form>`,
)}</section>`
}

/** Shown briefly: the browser goes on by itself. */
export function leavingView(title: string, address: string): Page {
  return {
    title,
    body: html`<h1>${title}</h1>
<p>Vous allez quitter ce site.</p>
<p class="actions"><a role="button" href="${address}">Continuer</a></p>`,
  }
}

export function notSignedInView(code: Code): Page {
  return {
    title: 'Connexion impossible',
    body: html`<h1>Connexion impossible</h1>
<p>${sentence(code)}</p>
<p class="actions"><a role="button" href="${paths.signIn}">Aller à la page de connexion</a></p>`,
  }
}

export const signedOutView: Page = {
  title: 'Vous êtes déconnecté',
  body: html`<h1>Vous êtes déconnecté</h1>
<p>Votre session est terminée sur ce site et auprès du service d’identification.</p>
<p class="actions"><a role="button" href="${paths.home}">Revenir à l’accueil</a></p>`,
}

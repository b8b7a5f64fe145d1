import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { sentence } from '#messages'
import { paths } from '../paths.ts'
import { faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import type { Page } from '../ui/page/layout.ts'

/** Longer than any private link. */
export const longestLink = 500

interface Claim {
  /** Name of the structure. */
  readonly name: string
  readonly at: string
}

export function claimView({ name, at, issues = [] }: Claim & { readonly issues?: readonly Issue[] }): Page {
  return {
    title: titleWith(issues, 'Rattacher un diagnostic'),
    body: html`<p class="eyebrow"><a href="${at}">${name}</a></p>
<h1>Rattacher un diagnostic commencé sans compte</h1>
<p class="lead">Ses réponses rejoignent votre structure et ne sont plus effacées. Son lien privé ne fonctionnera plus.</p>
${faultSummary(issues)}
<form method="post" action="${paths.claim(at)}">
${field(issues, {
  name: 'lien',
  label: 'Lien privé de ce diagnostic',
  hint: 'L’adresse que vous avez gardée en commençant. Elle contient «\u00A0/diagnostic/\u00A0».',
  autocomplete: 'off',
  maxlength: longestLink,
})}
<p class="actions"><button type="submit">Rattacher</button> <a href="${at}">Annuler</a></p></form>`,
  }
}

interface ClaimConfirmation extends Claim {
  readonly link: string
  /** Reasons why the structure may be the wrong one. */
  readonly doubts: readonly Issue[]
}

/** Asked before a diagnosis that was perhaps begun for another structure is claimed. */
export function claimConfirmationView({ name, at, link, doubts }: ClaimConfirmation): Page {
  return {
    title: 'Rattacher quand même\u00A0? – Rattacher un diagnostic',
    body: html`<p class="eyebrow"><a href="${at}">${name}</a></p>
<h1>Rattacher quand même&nbsp;?</h1>
<section class="notice" role="alert">${doubts.map(({ code, values }) => html`<p>${sentence(code, values)}</p>`)}</section>
<p>Votre structure&nbsp;: <strong>${name}</strong>. Vérifiez que ce diagnostic est bien celui de votre structure. Rien n’a été modifié.</p>
<form method="post" action="${paths.claim(at)}"><input type="hidden" name="lien" value="${link}">
<p class="actions"><button type="submit" name="confirmation" value="oui">Rattacher à ma structure</button> <a href="${paths.claim(at)}">Annuler</a></p></form>`,
  }
}

import { html } from 'hono/html'
import { campaignState, type LinkedCampaign } from '#campaigns'
import { campaignStandingWords } from '#messages'
import { paths } from '../paths.ts'
import type { Page } from '../ui/page/layout.ts'
import { campaignText } from './campaign-text.view.ts'

/** A campaign, for somebody who comes by the link of its mail. */
export function campaignLinkView({ campaign, questionnaire, structures }: LinkedCampaign, secret: string): Page {
  const [only] = structures
  const isOne = campaign.asked === 'exercise' && only && structures.length === 1
  const signedIn = isOne ? paths.ownCampaign(only.finess, campaign.id) : paths.accountHome
  return {
    title: campaign.title,
    body: html`<p class="eyebrow">Demande de l’agence régionale de santé</p>
<h1>${campaign.title}</h1>
${campaignState(campaign) === 'closed' ? html`<p class="notice">Cette campagne est close&nbsp;: elle n’attend plus rien.</p>` : ''}
${campaignText(campaign, questionnaire)}
<h2>Où vous en êtes</h2>
<ul class="plain">${structures.map(
      ({ finess, name, standing }) =>
        html`<li><strong>${name}</strong> <span class="hint">FINESS ${finess}</span>&nbsp;: ${campaignStandingWords[standing]}</li>`,
    )}</ul>
<p>Cela se fait avec un compte. <a role="button" href="${signedIn}">Se connecter</a></p>
<p>Vous n’avez pas de compte&nbsp;? Demandez-en un à l’agence régionale de santé, ou à la personne qui gère ce serveur.</p>
<p class="hint">Ce lien vous est personnel. <a href="${paths.mailRefusal(secret)}">Ne plus recevoir ces messages</a></p>`,
  }
}

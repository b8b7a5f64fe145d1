import { html } from 'hono/html'
import type { PreparedCampaign } from '#campaigns'
import { paths } from '../paths.ts'
import type { Page } from '../ui/page/layout.ts'
import { campaignText } from './campaign-text.view.ts'
import { previewedMail } from './previewed-mail.view.ts'
import { reachView } from './reach.view.ts'
import { exerciseText } from './slots/exercise-text.view.ts'

/** A campaign that is not open yet: what it asks, whom it would reach, and the button that opens it. */
export function campaignDraftView({ region, campaign, questionnaires, kits, reach, mail }: PreparedCampaign): Page {
  if (!campaign || !reach) throw new Error('a draft without its campaign')
  const at = paths.regionCampaign(region.code, campaign.id)
  const questionnaire = questionnaires.find(({ id }) => id === campaign.questionnaireId)?.title
  return {
    title: `${campaign.title} – ${region.name}`,
    body: html`<p class="eyebrow"><a href="${paths.regionCampaigns(region.code)}">Campagnes</a></p>
<h1>${campaign.title}</h1>
<p class="lead">Brouillon. Relisez, puis ouvrez la campagne&nbsp;: le texte et la liste des structures ne changeront plus.</p>
${campaignText(campaign, questionnaire)}
${exerciseText(campaign, kits)}
${mail ? previewedMail(mail) : ''}
<h2>À qui elle s’adresse</h2>
${reachView(reach)}
<p class="hint">Ce que les structures ont fait avant l’ouverture ne compte pas.</p>
${
  reach.structures > 0
    ? html`<form method="post" action="${paths.campaignOpening(at)}"><input type="hidden" name="revision" value="${campaign.revision}">
<p class="actions"><button type="submit">Ouvrir la campagne</button> <a href="${paths.campaignChange(at)}">Modifier</a></p></form>`
    : html`<p><a href="${paths.campaignChange(at)}">Modifier la campagne</a></p>`
}
<form method="post" action="${paths.campaignRemoval(at)}"><button type="submit" class="danger">Supprimer ce brouillon</button></form>`,
  }
}

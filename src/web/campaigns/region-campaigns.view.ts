import { html } from 'hono/html'
import { campaignState, type RegionCampaigns } from '#campaigns'
import { askedThingWords, calendarDayWords, campaignStateWords } from '#messages'
import { paths } from '../paths.ts'
import { listedCell, listedRow, listedTable } from '../ui/lists/listed-table.ts'
import type { Page } from '../ui/page/layout.ts'

const head = ['Campagne', 'Demande', 'Jour final', 'État'] as const

/** The campaigns of a region. */
export function regionCampaignsView({ region, campaigns }: RegionCampaigns): Page {
  return {
    title: `Campagnes – ${region.name}`,
    wide: true,
    body: html`<p class="eyebrow">${region.name}</p>
<h1>Campagnes</h1>
<p class="lead">Une campagne demande un questionnaire ou un exercice à des structures, avant un jour. Vous voyez qui a commencé et qui a fait. Seules celles qui doivent
encore quelque chose reçoivent un rappel.</p>
<p><a role="button" href="${paths.regionCampaignAddition(region.code)}">Préparer une campagne</a></p>
${
  campaigns.length === 0
    ? html`<p>Aucune campagne n’a encore été préparée.</p>`
    : listedTable({
        caption: 'Les campagnes, la plus récente d’abord',
        head,
        rows: campaigns.map((campaign) =>
          listedRow(html`<a href="${paths.regionCampaign(region.code, campaign.id)}">${campaign.title}</a>`, [
            listedCell(head[1], askedThingWords[campaign.asked]),
            listedCell(head[2], calendarDayWords(campaign.finalOn)),
            listedCell(head[3], campaignStateWords[campaignState(campaign)]),
          ]),
        ),
      })
}`,
  }
}

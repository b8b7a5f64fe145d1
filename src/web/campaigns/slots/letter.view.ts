import { html } from 'hono/html'
import type { CampaignLetters, OpenedAsk, WrittenLetter } from '#campaigns'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import type { Page } from '../../ui/page/layout.ts'

interface Sent {
  readonly region: string
  readonly title: string
}

/** One letter, on a sheet of its own when printed. */
function letterSheet({ structure, town, legalEntity, text }: WrittenLetter, { region, title }: Sent): Html {
  return html`<article class="letter"><p class="letter-from">Agence régionale de santé<br>${region}</p>
<address>À la direction de<br><strong>${structure}</strong>${legalEntity ? html`<br>${legalEntity}` : ''}${town ? html`<br>${town}` : ''}</address>
<h2>Objet&nbsp;: ${title}</h2>
<p class="as-typed">${text}</p></article>`
}

const printing = 'Imprimez cette page\u00A0: chaque courrier sort sur sa feuille, sans le reste de l’écran.'

/** The letters of a campaign, for the region. */
export function lettersView({ region, campaign, letters: { items, page, pages } }: CampaignLetters): Page {
  const at = paths.regionCampaign(region.code, campaign.id)
  const sent = { region: region.name, title: campaign.title }
  return {
    title: `Courriers – ${campaign.title} – ${region.name}`,
    body: html`<header class="screen-only"><p class="eyebrow"><a href="${at}">${campaign.title}</a></p>
<h1>Courriers</h1><p class="lead">${printing}${pages > 1 ? ` Page ${page} sur ${pages}.` : ''}</p></header>
${items.map((letter) => letterSheet(letter, sent))}
${pagination({ page, pages }, (wanted) => `${paths.campaignLetters(at)}?page=${wanted}`)}`,
  }
}

/** The letter of one structure, for its people. */
export function ownLetterView({ region, campaign, finess, letter }: OpenedAsk): Page {
  const at = paths.ownCampaign(finess, campaign.id)
  return {
    title: `Courrier – ${campaign.title}`,
    body: html`<header class="screen-only"><p class="eyebrow"><a href="${at}">${campaign.title}</a></p>
<h1>Courrier</h1><p class="lead">Imprimez cette page&nbsp;: seul le courrier sort.</p></header>
${letter ? letterSheet(letter, { region: region.name, title: campaign.title }) : html`<p>Cette campagne n’a pas de courrier.</p>`}`,
  }
}

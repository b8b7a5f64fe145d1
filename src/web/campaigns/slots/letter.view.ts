import { html } from 'hono/html'
import { type CampaignLetters, lettersInFile, type OpenedAsk, type WrittenLetter } from '#campaigns'
import { calendarDayWords, countWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { pagination } from '../../ui/lists/pagination.ts'
import type { Page } from '../../ui/page/layout.ts'

interface Sent {
  readonly region: string
  readonly title: string
}

/** One letter, on a sheet of its own when printed. */
function letterSheet({ structure, town, legalEntity, day, text }: WrittenLetter, { region, title }: Sent): Html {
  return html`<article class="letter"><p class="letter-from">Agence régionale de santé<br>${region}</p>
<address>À la direction de<br><strong>${structure}</strong>${legalEntity ? html`<br>${legalEntity}` : ''}${town ? html`<br>${town}` : ''}</address>
<p class="letter-day">Le ${calendarDayWords(day)}</p>
<h2>Objet&nbsp;: ${title}</h2>
<p class="as-typed">${text}</p></article>`
}

/** The letters of a campaign, for the region. */
export function lettersView(opened: CampaignLetters): Page {
  const { region, campaign, letters } = opened
  const { items, page, pages, total } = letters
  const at = paths.regionCampaign(region.code, campaign.id)
  const sent = { region: region.name, title: campaign.title }
  return {
    title: `Courriers – ${campaign.title} – ${region.name}`,
    body: html`<header class="screen-only"><p class="eyebrow"><a href="${at}">${campaign.title}</a></p>
<h1>Courriers</h1><p class="lead">${countWords(total, 'courrier')}, daté${total > 1 ? 's' : ''} du jour où la campagne a été ouverte. Chacun sort sur sa feuille.</p>
${downloads(opened, at)}
${pages > 1 ? html`<p>Page ${page} sur ${pages}.</p>` : ''}</header>
${items.map((letter) => letterSheet(letter, sent))}
${pagination({ page, pages }, (wanted) => `${paths.campaignLetters(at)}?page=${wanted}`)}`,
  }
}

/** All letters at once; several files for a campaign that asks very many structures. */
function downloads({ files, letters: { total } }: CampaignLetters, at: string): Html {
  const file = paths.campaignLetterFile(at)
  if (files <= 1) return html`<p>Tous les courriers, prêts à imprimer&nbsp;: <a href="${file}">PDF</a></p>`
  const links = Array.from({ length: files }, (_, place) => {
    const last = Math.min(total, (place + 1) * lettersInFile)
    return html`<li><a href="${file}?fichier=${place + 1}">${place * lettersInFile + 1} à ${last}</a></li>`
  })
  return html`<p>Tous les courriers, prêts à imprimer, en ${files} PDF&nbsp;:</p><ul>${links}</ul>`
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

import { html } from 'hono/html'
import type { OwnCampaign } from '#campaigns'
import { calendarDayWords, campaignStandingWords, countWords } from '#messages'
import { paths } from '../../paths.ts'
import { slotChangeWords } from '../facts/slot-words.ts'
import type { Html } from '../html.ts'

const mostNamed = 5

/** What a region asks of somebody’s structures and is not done yet, the most pressing first; nothing when there is none. */
export function campaignsNotice(own: readonly OwnCampaign[]): Html {
  return html`${own.map(({ campaign, structures: left }) => {
    const [only] = left
    const who = left.length === 1 && only ? campaignStandingWords[only.standing] : countWords(left.length, 'structure')
    const first = (finess: string) =>
      campaign.asked === 'exercise' ? paths.ownCampaign(finess, campaign.id) : paths.structure(finess)
    return html`<section class="notice"><p><strong>${campaign.title}</strong>, avant le ${calendarDayWords(campaign.finalOn)}&nbsp;: ${who}.
${only ? html`<a href="${first(only.finess)}">${left.length === 1 ? 'Y répondre' : `Commencer par ${only.name}`}</a>` : ''}</p>
${changedSlots(campaign.id, left)}
<details><summary>Ce que demande l’agence régionale de santé</summary><p class="as-typed">${campaign.message}</p></details></section>`
  })}`
}

/** The slots that the region moved or withdrew, structure by structure. */
function changedSlots(campaignId: string, structures: OwnCampaign['structures']): Html {
  const changed = structures.flatMap(({ finess, name, slotChange }) =>
    slotChange ? [{ finess, name, slotChange }] : [],
  )
  const others = changed.length - mostNamed
  const named = changed
    .slice(0, mostNamed)
    .map(
      ({ finess, name, slotChange }) =>
        html`<li><a href="${paths.ownCampaign(finess, campaignId)}">${name}</a>&nbsp;: ${slotChangeWords(slotChange)}${slotChange.now === null ? ' Choisissez-en un autre.' : ''}</li>`,
    )
  if (named.length === 0) return html``
  return html`<ul>${named}${others > 0 ? html`<li>Et ${countWords(others, 'autre structure', 'autres structures')}.</li>` : ''}</ul>`
}

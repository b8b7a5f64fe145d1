import { html } from 'hono/html'
import {
  type CampaignStanding,
  campaignState,
  type FollowedCampaign,
  type FollowedStructure,
  isOwed,
  standings,
} from '#campaigns'
import { calendarDayWords, campaignStandingWords, campaignStateWords, countWords, numberWords } from '#messages'
import { paths } from '../paths.ts'
import { mailStates } from '../ui/facts/mail-states.ts'
import { atFields, faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable, wideCell } from '../ui/lists/listed-table.ts'
import { pagination } from '../ui/lists/pagination.ts'
import { finessHeading } from '../ui/lists/table-heading.ts'
import type { Page } from '../ui/page/layout.ts'
import { campaignText } from './campaign-text.view.ts'
import { standingParameters } from './campaign-words.ts'
import { slotFields, slotsPart, slotWords, type TypedSlots } from './slots/region-slots.view.ts'
import { structureName, whomToCall } from './whom-to-call.view.ts'

/** A campaign: who did what, whom to call, the reminder, and the region's word on what was done. */
export function campaignFollowView(followed: FollowedCampaign, typed?: TypedSlots): Page {
  const { region, campaign, counts, only } = followed
  const at = paths.regionCampaign(region.code, campaign.id)
  const all = standings.reduce((sum, standing) => sum + counts[standing], 0)
  const isOpen = campaignState(campaign) === 'open'
  return {
    title: titleWith(typed?.issues ?? [], `${campaign.title} – ${region.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.regionCampaigns(region.code)}">Campagnes</a></p>
<h1>${campaign.title}</h1>
${faultSummary(atFields(typed?.issues ?? [], slotFields))}
<p class="lead">${campaignStateWords[campaignState(campaign)]}. À finir avant le ${calendarDayWords(campaign.finalOn)}. ${countWords(counts.done + counts.accepted, 'structure a fait', 'structures ont fait')} ce qui est demandé,
sur ${numberWords(all)}.</p>
${figures(followed, at, all)}
${table(followed, at, isOpen)}
<p>Télécharger cette liste&nbsp;: <a href="${paths.campaignFile(at)}${query(only)}">CSV</a></p>
${slotsPart(followed, typed)}
${isOpen ? reminder(followed, at) : ''}
<h2>Messages</h2>${mailStates(followed.mails, 'request')}
<details class="folded"><summary><h2>Ce que dit la campagne</h2></summary>${campaignText(campaign, undefined)}</details>
${isOpen ? closing(at) : ''}`,
  }
}

function query(only: CampaignStanding | undefined, page?: number): string {
  const asked = { ...(only ? { liste: standingParameters[only] } : {}), ...(page ? { page: String(page) } : {}) }
  return Object.keys(asked).length > 0 ? `?${new URLSearchParams(asked)}` : ''
}

function figures({ counts, only }: FollowedCampaign, at: string, all: number): Html {
  const lists: readonly (readonly [CampaignStanding | undefined, string, number])[] = [
    ...standings.map((standing) => [standing, campaignStandingWords[standing], counts[standing]] as const),
    [undefined, 'Toutes', all],
  ]
  return html`<nav class="contents" aria-label="Listes de la campagne"><ul>${lists.map(([list, words, count]) =>
    list === only
      ? html`<li><span aria-current="true">${words}&nbsp;: ${numberWords(count)}</span></li>`
      : html`<li><a href="${at}${query(list)}">${words}&nbsp;: ${numberWords(count)}</a></li>`,
  )}</ul></nav>`
}

const head = [finessHeading, 'Structure', 'Où elle en est', 'Qui appeler'] as const

function table({ only, structures }: FollowedCampaign, at: string, isOpen: boolean): Html {
  const { items, page, pages } = structures
  if (items.length === 0) return html`<p>Cette liste est vide.</p>`
  const listed = html`${listedTable({ caption: only ? campaignStandingWords[only] : 'Toutes les structures', head, rows: items.map(row) })}
${pagination({ page, pages }, (wanted) => `${at}${query(only, wanted)}`)}`
  const done = items.filter(({ standing }) => standing === 'done')
  return html`${listed}${isOpen && done.length > 0 ? acceptance(done, at) : ''}`
}

function row(each: FollowedStructure): Html {
  const { finess, standing, progress, isReached } = each
  const slot = slotWords(each)
  const day = progress.doneOn ? `, le ${calendarDayWords(progress.doneOn)}` : ''
  return listedRow(finess, [
    listedCell(head[1], structureName(each)),
    listedCell(
      head[2],
      html`${campaignStandingWords[standing]}${day}${slot ? html`<br><span class="hint">${slot}</span>` : ''}`,
    ),
    wideCell(head[3], isOwed(standing) ? whomToCall(each, isReached) : ''),
  ])
}

/** The acceptance is a word of the region: it changes nothing for the structure. */
function acceptance(done: readonly FollowedStructure[], at: string): Html {
  return html`<details class="folded"><summary>Accepter ce qu’ont fait ces structures</summary>
<form method="post" action="${paths.campaignAcceptance(at)}"><fieldset><legend>Structures de cette page qui ont fait ce qui est demandé</legend>
${done.map((each) => html`<label><input type="checkbox" name="structure" value="${each.finess}"> ${structureName(each)}</label>`)}</fieldset>
<p class="actions"><button type="submit" name="mot" value="accepte" class="secondary">Accepter les structures cochées</button></p></form></details>`
}

function reminder({ campaign, counts }: FollowedCampaign, at: string): Html {
  const owed = standings.filter(isOwed).reduce((sum, standing) => sum + counts[standing], 0)
  if (owed === 0) return html``
  return html`<h2>Rappeler</h2>
<p>${countWords(owed, 'structure doit', 'structures doivent')} encore quelque chose. Les personnes qui en répondent reçoivent un seul rappel, une semaine au plus tôt après la dernière demande
que vous leur avez faite. Celles qui ont fini entre-temps n’en reçoivent pas.${campaign.reminders > 0 ? ` Rappels déjà demandés\u00A0: ${campaign.reminders}.` : ''}</p>
<form method="post" action="${paths.campaignReminder(at)}"><input type="hidden" name="revision" value="${campaign.revision}">
<button type="submit" class="secondary">Préparer un rappel</button></form>`
}

function closing(at: string): Html {
  return html`<h2>Clore la campagne</h2>
<p>Plus personne ne reçoit d’invitation ni de rappel. Les chiffres restent.</p>
<form method="post" action="${paths.campaignClosing(at)}"><button type="submit" class="secondary">Clore la campagne</button></form>`
}

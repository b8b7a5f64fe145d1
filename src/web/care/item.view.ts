import { html } from 'hono/html'
import { dueOf, type OpenedCare, standingStatement } from '#care'
import { asGoodPractice, calendarDayWords, dueWords, itemStateMeaning, itemStateWords, quoted } from '#messages'
import { paths } from '../paths.ts'
import { offeredResources } from '../ui/facts/offered-resources.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { conditionsSection } from './conditions.view.ts'
import { itemForm } from './item-form.view.ts'
import { itemStateTag } from './item-state.view.ts'
import { piecesSection } from './pieces.view.ts'
import { notesSection, reviewsSection } from './region-words.view.ts'
import type { ShownItem } from './shown-item.ts'
import { sourcesSection } from './sources.view.ts'

/** One item for a candidate: its state and why, its conditions one by one, what was said, and what the region answered. */
export function itemView(shown: ShownItem): Page {
  const { opened, domain, sheet, issues = [] } = shown
  const { structure, reached } = opened
  const { item, file } = sheet
  const isCandidate = reached.candidate.kind !== 'structure'
  const list = isCandidate ? 'Programme CaRE' : asGoodPractice.title
  return {
    title: titleWith(issues, `${item.code} – ${structure.name}`),
    body: html`<p class="eyebrow"><a href="${paths.care(structure.finess)}">${list}</a></p>
<h1>${item.code} – ${item.title}</h1>
<p>${itemStateTag(sheet.state)} <span class="hint">${whose(opened)}</span></p>
${faultSummary(issues)}
<p>${item.explanation}</p>
${isCandidate ? html`<p>Échéance&nbsp;: ${dueWords(dueOf(domain.domain, item))}.</p>` : html`<p class="notice">${asGoodPractice.notice}</p>`}
${file.declaredOn ? html`<p>Déclaré le ${calendarDayWords(file.declaredOn)} sur le guichet national.</p>` : ''}
${whySection(shown)}
${opened.sight === 'whole' ? conditionsSection(opened, sheet) : ''}
<section aria-labelledby="demande"><h2 id="demande">Preuves demandées</h2>
<ul>${item.evidence.map((proof) => html`<li>${proof}</li>`)}</ul></section>
${shown.help.length > 0 ? html`<section aria-labelledby="aide"><h2 id="aide">Qui peut aider</h2>${offeredResources(shown.help)}</section>` : ''}
${piecesSection(shown)}
${opened.canEdit ? itemForm(shown) : ''}
${reviewsSection(opened, sheet)}
${notesSection(opened, item.code)}`,
  }
}

function whose({ reached, structure }: OpenedCare): string {
  return reached.candidate.kind === 'structure' ? structure.name : reached.name
}

/** Where the state comes from: said by hand, or computed, and from which questionnaires. */
function whySection({ opened, sheet }: ShownItem): Html {
  const said = standingStatement(sheet.file)
  const byHand = said
    ? html`<p>Indiqué à la main, le ${calendarDayWords(said.on)}&nbsp;: ${quoted(said.motive)} Les questionnaires donnent&nbsp;: ${itemStateWords[sheet.computed]}.</p>`
    : ''
  return html`<section aria-labelledby="pourquoi"><h2 id="pourquoi">Pourquoi cet état</h2>
${byHand}<p>${itemStateMeaning(sheet.computed, opened.reached.candidate.kind)}</p>
${sourcesSection(opened, sheet)}</section>`
}

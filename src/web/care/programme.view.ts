import { html } from 'hono/html'
import { calendarDayWords, provenanceWords } from '#messages'
import type { Programme, ProgrammeDomain, ProgrammeItem } from '#questionnaires'
import type { Html, Page } from '../ui/layout.ts'
import { conditionText } from './condition-text.view.ts'

export function programmeView(programme: Programme): Page {
  return {
    title: programme.title,
    body: html`<h1>${programme.title}</h1>
<p class="lead">${programme.fullTitle}.</p>
<p>${programme.summary}</p>
<p class="hint">Source&nbsp;: ${programme.source}</p>
<h2>Les axes</h2>
<ol>${programme.axes.map((axis) => html`<li><strong>${axis.title}.</strong> ${axis.summary}</li>`)}</ol>
<h2>Les domaines</h2>
${programme.domains.map(domainView)}`,
  }
}

function domainView(domain: ProgrammeDomain): Html {
  const label = domain.label ? `Programme CaRE, ${domain.label}` : 'Programme CaRE'
  return html`<section class="domain">
<h3>${domain.title}</h3>
<p class="eyebrow">${label}</p>
<p>${domain.summary}</p>
${domain.toComplete ? html`<p class="to-complete"><strong>À compléter.</strong> ${domain.toComplete}</p>` : ''}
${calendarView(domain)}
${textsView(domain)}
${domain.items.length > 0 ? html`<h4>Prérequis et objectifs</h4>${domain.items.map(itemView)}` : ''}
<p class="hint">${provenanceWords[domain.provenance]}. Source&nbsp;: ${domain.source}</p>
</section>`
}

function calendarView({ calendar }: ProgrammeDomain): Html {
  if (calendar.length === 0) return html``
  return html`<ul>${calendar.map((entry) => html`<li>${calendarDayWords(entry.date)}&nbsp;: ${entry.label}</li>`)}</ul>`
}

function textsView({ texts }: ProgrammeDomain): Html {
  if (texts.length === 0) return html``
  return html`<p>Textes&nbsp;: ${texts.map((text) => text.title).join('\u00a0; ')}.</p>`
}

function itemView(item: ProgrammeItem): Html {
  return html`<details>
<summary><strong>${item.code}</strong> ${item.title}${item.kind === 'prerequisite' ? ' (prérequis)' : ''}</summary>
<p>${item.explanation}</p>
${item.conditions.length > 0 ? html`<p>Conditions&nbsp;:</p><ul>${item.conditions.map((condition) => html`<li>${conditionText(condition)}</li>`)}</ul>` : ''}
<p>Preuves demandées&nbsp;:</p>
<ul>${item.evidence.map((proof) => html`<li>${proof}</li>`)}</ul>
<p class="hint">${provenanceWords[item.provenance]}. Source&nbsp;: ${item.source}</p>
</details>`
}

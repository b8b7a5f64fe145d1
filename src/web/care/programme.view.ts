import { html } from 'hono/html'
import { calendarDayWords, conditionText, countWords, dueWords, provenanceWords } from '#messages'
import type { Programme, ProgrammeDomain, ProgrammeItem } from '#questionnaires'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

export function programmeView(programme: Programme): Page {
  return {
    title: programme.title,
    body: html`<h1>${programme.title}</h1>
<p class="lead">${programme.fullTitle}.</p>
<p>${programme.summary}</p>
<p class="hint">Version ${programme.version}. ${sourceView(programme)}</p>
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
${envelopeView(domain)}
${textsView(domain)}
${domain.items.length > 0 ? html`<h4>Prérequis et objectifs</h4>${domain.items.map(itemView)}` : ''}
<p class="hint">${provenanceWords[domain.provenance]}. ${sourceView(domain)}</p>
</section>`
}

function calendarView({ calendar }: ProgrammeDomain): Html {
  if (calendar.length === 0) return html``
  return html`<ul>${calendar.map(dateView)}</ul>`
}

function dateView({ date, label, toVerify, provenance, source, link }: ProgrammeDomain['calendar'][number]): Html {
  const isDoubtful = toVerify !== undefined || provenance === 'reported'
  return html`<li>${calendarDayWords(date)}&nbsp;: ${label}.${isDoubtful ? html` <strong>À vérifier.</strong>` : ''}${
    toVerify ? html` ${toVerify}` : ''
  } <span class="hint">${sourceView({ source, link })}</span></li>`
}

function envelopeView({ envelope }: ProgrammeDomain): Html {
  if (!envelope) return html``
  return html`<p>Enveloppe pour tous les candidats&nbsp;: ${countWords(envelope.euros, 'euro')}. <span class="hint">${sourceView(envelope)}</span></p>`
}

function textsView({ texts }: ProgrammeDomain): Html {
  if (texts.length === 0) return html``
  const titles = texts.map(({ title, link }, index) => html`${index > 0 ? '\u00a0; ' : ''}${linked(title, link)}`)
  return html`<p>Textes&nbsp;: ${titles}.</p>`
}

function itemView(item: ProgrammeItem): Html {
  return html`<details>
<summary><strong>${item.code}</strong> ${item.title}${item.kind === 'prerequisite' ? ' (prérequis)' : ''}</summary>
<p>${item.explanation}</p>
${item.due ? html`<p>Échéance&nbsp;: ${dueWords(item.due)}.</p>` : ''}
${item.conditions.length > 0 ? html`<p>Conditions&nbsp;:</p><ul>${item.conditions.map((condition) => html`<li>${conditionText(condition)}</li>`)}</ul>` : ''}
<p>Preuves demandées&nbsp;:</p>
<ul>${item.evidence.map((proof) => html`<li>${proof}</li>`)}</ul>
<p class="hint">${provenanceWords[item.provenance]}. ${sourceView(item)}</p>
</details>`
}

function sourceView({ source, link }: { readonly source: string; readonly link?: string | undefined }): Html {
  return html`Source&nbsp;: ${linked(source, link)}.`
}

function linked(text: string, link: string | undefined): Html {
  return link === undefined ? html`${text}` : html`<a href="${link}">${text}</a>`
}

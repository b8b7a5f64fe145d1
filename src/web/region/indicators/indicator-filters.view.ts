import { html } from 'hono/html'
import type { Choices } from '#exercises'
import type { Html } from '../../ui/html.ts'
import { kindSelect, placeFilterWords, placeSelects, yearSelect } from '../place-filters.view.ts'
import type { AskedIndicators } from './indicator-query.ts'

interface Shown extends AskedIndicators {
  readonly choices: Choices
  /** `AAAA-MM-JJ` */
  readonly today: string
}

/** What the filters keep, in words, for the head of a page that may be printed. */
export function indicatorFilterWords(shown: Pick<Shown, 'filter' | 'choices'>): string[] {
  return placeFilterWords(shown).filter(Boolean)
}

/** The period and the filters of a page. They are read from the address, so that a page can be kept and sent. */
export function indicatorFilterForm(shown: Shown, action: string, hidden: Readonly<Record<string, string>> = {}): Html {
  const isOpen = indicatorFilterWords(shown).length > 0
  return html`<search><details class="folded"${isOpen ? html` open` : ''}><summary>Choisir la période et filtrer</summary>
<form method="get" action="${action}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<div class="filters">
${yearSelect(shown.year, Number(shown.today.slice(0, 4)))}
${placeSelects(shown)}
${kindSelect(shown.filter)}
</div>
<p class="actions"><button type="submit" class="secondary">Afficher</button></p>
</form></details></search>`
}

import { html } from 'hono/html'
import type { Diagnosis, RankedMeasure } from '#assessment'
import { countWords, effortWords } from '#messages'
import type { OfferedResource } from '#regional-offer'
import { offeredResources } from '../../ui/facts/offered-resources.ts'
import type { Html } from '../../ui/html.ts'
import { type ResultBesidePlan, takeMeasure, takeMeasures } from './plan-take.view.ts'

const firstMeasures = 3

/** What stands beside the measures: the plan of the structure, and what helps with each measure. */
export interface BesideMeasures {
  readonly plan?: ResultBesidePlan | undefined
  readonly helpFor?: (ranked: RankedMeasure) => readonly OfferedResource[]
}

/** The measures in order: the three first, then the others folded. They can be taken into the plan of the structure beside them. */
export function measuresSection(
  { measures }: Diagnosis,
  { plan: beside, helpFor = () => [] }: BesideMeasures = {},
): Html {
  const [first, others] = [measures.slice(0, firstMeasures), measures.slice(firstMeasures)]
  return html`<section id="mesures" aria-labelledby="titre-mesures">
<h2 id="titre-mesures">${others.length === 0 ? 'Mesures à prendre' : 'Les trois mesures à prendre d’abord'}</h2>
${measures.length === 0 ? html`<p>Aucune mesure n’est nécessaire sur ce sujet. Refaites ce diagnostic dans un an.</p>` : html`<p>Dans l’ordre d’utilité&nbsp;: d’abord les points essentiels, puis ce qui rapporte le plus pour l’effort demandé.</p>`}
<ol class="measures">${first.map((ranked) => measureItem(ranked, beside, helpFor(ranked)))}</ol>
${beside ? takeMeasures(first, beside) : ''}
${others.length === 0 ? '' : otherMeasures(measures, others, { plan: beside, helpFor })}
</section>`
}

function otherMeasures(
  all: readonly RankedMeasure[],
  others: readonly RankedMeasure[],
  { plan: beside, helpFor = () => [] }: BesideMeasures,
): Html {
  return html`<details class="folded"><summary><h3>${countWords(others.length, 'autre mesure', 'autres mesures')}</h3></summary>
<ol class="measures" start="${firstMeasures + 1}">${others.map((ranked) => measureItem(ranked, beside, helpFor(ranked)))}</ol>
${beside ? takeMeasures(all, beside) : ''}</details>`
}

function measureItem(
  ranked: RankedMeasure,
  beside: ResultBesidePlan | undefined,
  help: readonly OfferedResource[],
): Html {
  const { measure, essential } = ranked
  return html`<li><strong>${measure.title}</strong>${essential ? html` <span class="tag">essentiel</span>` : ''}
<p class="hint">Effort&nbsp;: ${effortWords[measure.effort]}. À viser sous ${countWords(measure.horizonMonths, 'mois', 'mois')}.</p>
<details><summary>Pourquoi et comment<span class="sr-only">&nbsp;: ${measure.title}</span></summary>
<p>${measure.why}</p>
<ol>${measure.how.map((step) => html`<li>${step}</li>`)}</ol>
${resources(measure)}
${offeredResources(help)}
${beside ? takeMeasure(ranked, beside) : ''}
</details></li>`
}

function resources({ resources = [] }: RankedMeasure['measure']): Html {
  if (resources.length === 0) return html``
  return html`<p class="hint">Pour aller plus loin&nbsp;: ${resources.map(({ title, publisher }) => `${title} (${publisher})`).join('\u00a0; ')}.</p>`
}

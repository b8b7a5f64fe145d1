import { html } from 'hono/html'
import type { Diagnosis, RankedMeasure } from '#assessment'
import { countWords, effortWords } from '#messages'
import type { Html } from '../ui/layout.ts'
import { type ResultBesidePlan, takeAllMeasures, takeMeasure } from './plan-take.view.ts'

const firstMeasures = 3

/** The measures in order: the three first in full, the others folded. Each can be taken into the plan of the structure beside it. */
export function measuresSection({ measures }: Diagnosis, beside?: ResultBesidePlan): Html {
  return html`<section id="mesures" aria-labelledby="titre-mesures">
<h2 id="titre-mesures">Mesures à prendre</h2>
${measures.length === 0 ? html`<p>Aucune mesure n’est nécessaire sur ce sujet. Refaites ce diagnostic dans un an.</p>` : html`<p>Dans l’ordre d’utilité&nbsp;: d’abord les points essentiels, puis ce qui rapporte le plus pour l’effort demandé.</p>`}
<ol class="measures">${measures.map((ranked, position) => measureItem(ranked, position < firstMeasures, beside))}</ol>
${beside ? takeAllMeasures(measures, beside) : ''}
</section>`
}

function measureItem(ranked: RankedMeasure, open: boolean, beside: ResultBesidePlan | undefined): Html {
  const { measure, essential } = ranked
  return html`<li><details ${open ? 'open' : ''}>
<summary><strong>${measure.title}</strong>${essential ? html` <span class="tag">essentiel</span>` : ''}</summary>
<p>${measure.why}</p>
<ol>${measure.how.map((step) => html`<li>${step}</li>`)}</ol>
<p class="hint">Effort&nbsp;: ${effortWords[measure.effort]}. À viser sous ${countWords(measure.horizonMonths, 'mois', 'mois')}.
${resources(measure)}</p>
${beside ? takeMeasure(ranked, beside) : ''}
</details></li>`
}

function resources({ resources = [] }: RankedMeasure['measure']): Html {
  if (resources.length === 0) return html``
  return html`Pour aller plus loin&nbsp;: ${resources.map(({ title, publisher }) => `${title} (${publisher})`).join('\u00a0; ')}.`
}

import { html } from 'hono/html'
import { lackingFigure, type RegionFollowUp } from '#exercises'
import { countWords, unitWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'

type Shown = Pick<RegionFollowUp, 'region' | 'question' | 'rate' | 'toReview' | 'canReview'>

/** Writes the parameters of an address that keeps the filters of the page. */
type QueryWriter = (more: Readonly<Record<string, string>>) => string

/**
 * The one thing to do first about the yearly exercises of a region, in order: say a word, then write to those without exercise.
 * Nothing more can be done about a year that is over.
 */
export function exerciseFirstStep(shown: Shown, queryWith: QueryWriter = unfiltered(shown)): Html {
  if (shown.question.today > `${shown.question.year}-12-31`) return html``
  return html`<section class="notice next" aria-labelledby="prochaine-etape">
<h2 id="prochaine-etape">À faire maintenant</h2>
${step(shown, queryWith)}</section>`
}

function unfiltered({ question: { year } }: Shown): QueryWriter {
  return (more) => `?${new URLSearchParams({ annee: String(year), ...more })}`
}

function step({ region, question: { year }, rate, toReview, canReview }: Shown, queryWith: QueryWriter): Html {
  if (canReview && toReview > 0) {
    return html`<p>${countWords(toReview, 'exercice attend votre avis', 'exercices attendent votre avis')} pour ${year}. Confirmez ceux qui comptent, ou
contestez avec un motif.</p>
${button(`${paths.regionRecords(region.code)}${queryWith({ avis: 'attendu' })}`, 'Donner un avis')}`
  }
  for (const kind of ['ES', 'ESMS'] as const) {
    const of = kind === 'ES' ? rate?.es : rate?.esms
    const lacking = of?.counts.nothing ?? 0
    if (!of || lacking === 0) continue
    const etat = { late: 'en-retard', 'at-risk': 'a-risque', nothing: 'sans-exercice' }[lackingFigure(of)]
    const list = `${paths.regionList(region.code)}${queryWith({ type: kind, etat })}`
    const who = kind === 'ES' ? 'd’établissements de santé' : 'médico-sociaux'
    return html`<p>${unitWords(lacking, of.unit)} ${who} sans exercice réalisé ni planifié en ${year}. La liste donne les
référents, et un message prêt à envoyer.</p>
${button(list, 'Écrire à ces structures')}`
  }
  return html`<p>Personne n’est sans exercice en ${year}. Rien d’urgent.</p>`
}

function button(href: string, words: string): Html {
  return html`<p class="actions"><a role="button" href="${href}">${words}</a></p>`
}

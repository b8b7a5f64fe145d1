import { html } from 'hono/html'
import { type MissingItem, missingToDeclare, type OpenedCare } from '#care'
import { dueWords, missingWords } from '#messages'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'

/** What keeps the candidate from declaring, every domain together, those of its applications first. */
export function missingSection(opened: OpenedCare): Html {
  const { domains, sight, structure, reached } = opened
  if (sight === 'states') return html``
  const isCandidate = reached.candidate.kind !== 'structure'
  // An ESMS has no deadline: it reads the items in the order of the programme.
  const missing = isCandidate ? missingToDeclare(domains) : domains.flatMap((each) => each.missing)
  const title = isCandidate ? 'Ce qui manque pour déclarer' : 'Ce qui reste à faire'
  if (missing.length === 0)
    return html`<section aria-labelledby="manque"><h2 id="manque">${title}</h2><p>Rien ne manque.</p></section>`
  return html`<section aria-labelledby="manque"><h2 id="manque">${title}</h2>
${isCandidate ? html`<p class="hint">Chaque domaine est jugé au jour de la déclaration enregistrée, ou comme si vous déclariez aujourd’hui. Les domaines où votre candidature est en cours viennent d’abord, puis l’échéance la plus proche.</p>` : ''}
${entries(missing.map((each) => line(each, structure.finess, isCandidate)))}</section>`
}

/** On a telephone, thirty lines would hide what follows. */
const mostShown = 5

function entries(lines: readonly Html[]): Html {
  const rest = lines.slice(mostShown)
  return html`<ul class="entries">${lines.slice(0, mostShown)}</ul>
${rest.length === 0 ? '' : html`<details class="folded"><summary>Voir ${rest.length === 1 ? 'le dernier' : `les ${rest.length} autres`}</summary><ul class="entries">${rest}</ul></details>`}`
}

function line(missing: MissingItem, finess: string, isCandidate: boolean): Html {
  const { item, due } = missing
  const when = isCandidate ? ` Échéance\u00A0: ${dueWords(due)}.` : ''
  return html`<li><a href="${paths.careItem(finess, item.code)}">${item.code} – ${item.title}</a>
<span class="hint">${missingWords(missing)}${when}</span></li>`
}

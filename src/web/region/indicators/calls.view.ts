import { html } from 'hono/html'
import type { IndicatorName, RegionIndicators } from '#indicators'
import { countWords, enumeration } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'

/** What a structure lacks, as the referent would say it on the telephone. */
const lacks: Partial<Record<IndicatorName, string>> = {
  'ssi-referent': 'pas de référent SSI désigné',
  diagnosed: 'pas de diagnostic depuis douze mois',
  'exercise-done-or-planned-es': 'pas d’exercice de crise réalisé ni planifié',
  'exercise-done-or-planned-esms': 'pas d’exercice de crise réalisé ni planifié',
  'pcra-referent': 'pas de référent PCRA désigné',
}

/** The one thing to do first: whom to call, and for what. */
export function callsView(shown: Pick<RegionIndicators, 'calls' | 'callCount' | 'figures' | 'structures'>): Html {
  const { calls, callCount } = shown
  if (callCount === 0) {
    return html`<section class="notice"><h2>Qui dois-je appeler&nbsp;?</h2>
<p>${isAllKnown(shown) ? 'Personne d’urgent\u00A0: chaque structure a ses référents, un diagnostic de moins d’un an et un exercice réalisé ou planifié.' : 'Ce qui est inscrit ne désigne personne. Ce que l’on ne sait pas n’est pas compté\u00A0: voyez les chiffres ci-dessous.'}</p></section>`
  }
  return html`<section class="notice"><h2>Qui dois-je appeler&nbsp;?</h2>
<p>${countWords(callCount, 'structure a', 'structures ont')} encore quelque chose à faire. ${callCount > calls.length ? 'Commencez par celles-ci, à qui il manque le plus' : 'Commencez par la première'}&nbsp;:</p>
<ol>${calls.map(
    ({ structure, lacks: names }) =>
      html`<li><a href="${paths.structure(structure.finess)}">${structure.name}</a>${structure.town ? `, ${structure.town}` : ''}&nbsp;: ${enumeration(names.map((name) => lacks[name] ?? ''))}.</li>`,
  )}</ol></section>`
}

/** Whether nobody to call means that each structure has everything. A day on which nothing was written down names nobody either. */
function isAllKnown({ figures, structures }: Pick<RegionIndicators, 'figures' | 'structures'>): boolean {
  const ofAll = ['ssi-referent', 'pcra-referent', 'diagnosed']
  return (Object.keys(lacks) as IndicatorName[]).every((name) => {
    const now = figures.find(({ indicator }) => indicator.name === name)?.now
    return ofAll.includes(name) ? now?.whole === structures && now.unknown === 0 : !now || now.unknown === 0
  })
}

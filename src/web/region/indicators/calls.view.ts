import { html } from 'hono/html'
import type { IndicatorName, RegionIndicators } from '#indicators'
import { calendarDayWords, countWords, enumeration } from '#messages'
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

type Shown = Pick<RegionIndicators, 'region' | 'today' | 'period' | 'calls' | 'callCount' | 'figures' | 'structures'>

/** The one thing to do first: whom to call, and for what. Of a year that is over, what was lacking then: nobody is called for that. */
export function callsView(shown: Shown): Html {
  const { period, today } = shown
  return period && period.day < today ? lackedView(shown, period.day) : toCallView(shown)
}

function toCallView(shown: Shown): Html {
  const { calls, callCount } = shown
  if (callCount === 0) {
    return html`<section class="notice"><h2>Qui dois-je appeler&nbsp;?</h2>
<p>${isAllKnown(shown) ? 'Personne d’urgent\u00A0: chaque structure a ses référents, un diagnostic de moins d’un an et un exercice réalisé ou planifié.' : `${nobodyNamed}.`}</p></section>`
  }
  return html`<section class="notice"><h2>Qui dois-je appeler&nbsp;?</h2>
<p>${countWords(callCount, 'structure a', 'structures ont')} encore quelque chose à faire. ${callCount > calls.length ? 'Commencez par celles-ci, à qui il manque le plus' : 'Commencez par la première'}&nbsp;:</p>
${list(shown)}</section>`
}

const nobodyNamed =
  'Ce qui est inscrit ne désigne personne. Ce que l’on ne sait pas n’est pas compté\u00A0: voyez les chiffres ci-dessous'

function lackedView(shown: Shown, day: string): Html {
  const { region, calls, callCount } = shown
  const now = html`<p>Depuis, cela a pu changer. <a href="${paths.region(region.code)}">Voir qui appeler aujourd’hui</a>.</p>`
  const title = html`<h2>Ce qui manquait au ${calendarDayWords(day)}</h2>`
  if (callCount === 0) {
    return html`<section class="notice">${title}
<p>${isAllKnown(shown) ? 'Rien d’urgent\u00A0: chaque structure avait ses référents, un diagnostic de moins d’un an et un exercice réalisé ou planifié.' : `${nobodyNamed}.`}</p>${now}</section>`
  }
  return html`<section class="notice">${title}
<p>Il manquait quelque chose à ${countWords(callCount, 'structure')}. ${callCount > calls.length ? 'Celles à qui il manquait le plus' : 'D’abord celle à qui il manquait le plus'}&nbsp;:</p>
${list(shown)}${now}</section>`
}

function list({ calls }: Shown): Html {
  return html`<ol>${calls.map(
    ({ structure, lacks: names }) =>
      html`<li><a href="${paths.structure(structure.finess)}">${structure.name}</a>${structure.town ? `, ${structure.town}` : ''}&nbsp;: ${enumeration(names.map((name) => lacks[name] ?? ''))}.</li>`,
  )}</ol>`
}

/** Whether nobody to call means that each structure has everything. A day on which nothing was written down names nobody either. */
function isAllKnown({ figures, structures }: Pick<RegionIndicators, 'figures' | 'structures'>): boolean {
  const ofAll = ['ssi-referent', 'pcra-referent', 'diagnosed']
  return (Object.keys(lacks) as IndicatorName[]).every((name) => {
    const now = figures.find(({ indicator }) => indicator.name === name)?.now
    return ofAll.includes(name) ? now?.whole === structures && now.unknown === 0 : !now || now.unknown === 0
  })
}

import { html } from 'hono/html'
import type { CandidateDomain, OpenedCare } from '#care'
import type { ItemProof } from '#evidence'
import type { Issue } from '#kernel'
import { asGoodPractice, candidateKindWords, countWords } from '#messages'
import { paths } from '../paths.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'
import { deadlinesSection } from './deadlines.view.ts'
import { domainSection } from './domain.view.ts'
import { membersSection, type TypedActivity } from './members.view.ts'
import { missingSection } from './missing.view.ts'

export interface ShownCare {
  readonly opened: OpenedCare
  /** The files of the candidate and of its items; undefined for people who do not read what the candidate wrote. */
  readonly proofs: readonly ItemProof[] | undefined
  readonly activity?: TypedActivity | undefined
  readonly issues: readonly Issue[]
}

/** The programme for the candidate of a structure: what is missing first, then each domain with its items. */
export function careView({ opened, proofs, activity, issues }: ShownCare): Page {
  const { structure, domains } = opened
  const title = isCandidate(opened) ? 'Programme CaRE' : asGoodPractice.title
  return {
    title: titleWith(issues, `${title} – ${structure.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.structure(structure.finess)}">${structure.name}</a></p>
<h1>${title}</h1>
${whose(opened)}
${faultSummary(issues)}
${missingSection(opened)}
${proofs ? proofsLinks(opened, proofs) : ''}
${domains.filter(({ domain }) => domain.items.length > 0).map((each) => domainSection(opened, each))}
${deadlinesSection(opened)}
${membersSection(opened, activity, issues)}
${unwrittenDomains(domains)}`,
  }
}

/** An ESMS follows the items as good practice. */
export function isCandidate({ reached }: Pick<OpenedCare, 'reached'>): boolean {
  return reached.candidate.kind !== 'structure'
}

function whose({ structure, reached, sight, canEdit }: OpenedCare): Html {
  const { candidate, name } = reached
  if (candidate.kind === 'structure') return html`<p class="notice">${asGoodPractice.notice}</p>`
  const kind = candidateKindWords[candidate.kind]
  const others =
    sight === 'states'
      ? html`<p class="notice">Vous lisez les états. Ce que le candidat écrit reste à lui et à sa région.</p>`
      : ''
  const keeper =
    sight === 'whole' && !canEdit
      ? html`<p class="hint">${candidate.kind === 'group' ? 'L’établissement support du groupement' : 'L’entité juridique'} écrit pour le candidat.</p>`
      : ''
  return html`<p class="lead">Candidat&nbsp;: ${name}. <span class="hint">${kind}, dont ${structure.name} fait partie.</span></p>${others}${keeper}`
}

/** The files of the candidate as a whole, and every file in one archive, for people who read what the candidate wrote. */
function proofsLinks({ structure }: OpenedCare, proofs: readonly ItemProof[]): Html {
  const ofWhole = proofs.filter(({ item }) => item === '').length
  return html`<p><a href="${paths.carePieces(structure.finess, '')}">Pièces du dossier</a> <span class="hint">${ofWhole === 0 ? 'Celles qui ne montrent aucun objectif en particulier. Aucune pour l’instant.' : `${countWords(ofWhole, 'pièce')}, pour tout le dossier.`}</span></p>
${proofs.length === 0 ? '' : html`<p><a href="${paths.careProofs(structure.finess)}" download>Preuves (archive ZIP)</a> <span class="hint">Avec un manifeste&nbsp;: chaque fichier, ses objectifs et son empreinte SHA-256.</span></p>`}`
}

/** Domains whose items no text gives yet. */
function unwrittenDomains(domains: readonly CandidateDomain[]): Html {
  const empty = domains.filter(({ domain }) => domain.items.length === 0)
  if (empty.length === 0) return html``
  return html`<section aria-labelledby="a-completer"><h2 id="a-completer">Domaines à compléter</h2>
<p>Leurs objectifs ne sont pas dans ce serveur. <a href="${paths.programme}">Le programme CaRE</a> dit pourquoi.</p>
<ul>${empty.map(({ domain }) => html`<li>${domain.title}</li>`)}</ul></section>`
}

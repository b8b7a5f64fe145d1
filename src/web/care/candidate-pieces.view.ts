import { html } from 'hono/html'
import type { OpenedCare } from '#care'
import type { HeldEvidence } from '#evidence'
import { type Issue, legalTimeOf } from '#kernel'
import { paths } from '../paths.ts'
import { evidenceSection, type TypedEvidence } from '../ui/evidence/evidence.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Page } from '../ui/page/layout.ts'
import { isCandidate } from './care.view.ts'
import { piecePaths, pieceReaders, reuseForm } from './pieces.view.ts'
import type { TypedReuse } from './shown-item.ts'

export interface ShownPieces {
  readonly opened: OpenedCare
  readonly pieces: HeldEvidence
  readonly evidence?: TypedEvidence
  readonly reused?: TypedReuse
  readonly issues?: readonly Issue[]
}

/** The files of the candidate as a whole: what shows no item more than another. */
export function candidatePiecesView({ opened, pieces, evidence, reused, issues = [] }: ShownPieces): Page {
  const { structure, reached } = opened
  const ofCandidate = isCandidate(opened)
  const whose = ofCandidate ? reached.name : structure.name
  const at = piecePaths({ finess: structure.finess, item: '' })
  return {
    title: titleWith(issues, `Pièces du dossier – ${whose}`),
    body: html`<p class="eyebrow"><a href="${paths.care(structure.finess)}">Programme CaRE – ${structure.name}</a></p>
<h1>Pièces du dossier</h1>
<p class="lead">${whose}</p>
<p>${ofCandidate ? 'Ce qui vaut pour tout le candidat' : 'Ce qui vaut pour toute la structure'}, et pour aucun objectif en particulier : ${ofCandidate ? 'convention de groupement, mandat, note d’organisation' : 'note d’organisation, contrat d’hébergement'}. Ce qui montre un objectif se joint sur la page de l’objectif.</p>
${faultSummary(issues)}
${evidenceSection({ at, legalTime: legalTimeOf(structure), evidence: pieces, readers: pieceReaders(opened), typed: evidence, issues })}
${reuseForm(opened, '', { reusable: pieces.reusable, typed: reused, issues })}`,
  }
}

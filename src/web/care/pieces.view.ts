import { html } from 'hono/html'
import { datedFindings, type OpenedCare } from '#care'
import type { ReusableEvidence } from '#evidence'
import { type Issue, legalTimeOf } from '#kernel'
import { findingWords, readersOf } from '#messages'
import { paths } from '../paths.ts'
import { type EvidencePaths, evidenceSection } from '../ui/evidence/evidence.ts'
import { selectField } from '../ui/forms/choice-fields.ts'
import { dayField, field } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import type { ShownItem, TypedReuse } from './shown-item.ts'

/** The addresses of the files of an item; of the candidate as a whole when the item is empty. */
export function piecePaths({ finess, item }: { readonly finess: string; readonly item: string }): EvidencePaths {
  return {
    page: item ? paths.careItem(finess, item) : paths.carePieces(finess, ''),
    addition: paths.carePieces(finess, item),
    file: (id) => paths.carePiece(finess, item, id),
    removal: (id) => paths.carePieceRemoval(finess, item, id),
  }
}

/** The names of the fields, by their names in code. */
export const reuseFields = { from: 'piece-deja-jointe', title: 'reprise-titre', day: 'reprise-jour' } as const

/** The files of an item, what their days say of its conditions, and the files attached elsewhere that can show it too. */
export function piecesSection({ opened, domain, sheet, pieces, evidence, reused, issues = [] }: ShownItem): Html {
  if (!pieces) return html``
  const { structure, reached } = opened
  const at = piecePaths({ finess: structure.finess, item: sheet.item.code })
  const said = (day: string | null): Html => {
    const findings = datedFindings(sheet.item, { kind: reached.candidate.kind, anchors: domain.anchors, day })
    if (findings === 'no-date')
      return html`<span class="hint">Une condition dépend de la date du document\u00A0: joignez-le avec sa date.</span>`
    const found = new Set(findings.map((judged) => findingWords(judged, reached.candidate.kind).found))
    return html`${[...found].map((text) => html`<span class="hint">${text}</span> `)}`
  }
  return html`${evidenceSection({ at, legalTime: legalTimeOf(structure), evidence: pieces, readers: pieceReaders(opened), said, typed: evidence, issues })}
${reuseForm(opened, sheet.item.code, { reusable: pieces.reusable, typed: reused, issues })}`
}

/** Who reads the files of a candidate, in words. */
export function pieceReaders({ reached }: OpenedCare): string[] {
  const others = reached.places.length > 1 ? ['les autres membres du candidat'] : []
  return [...readersOf('read-care'), ...readersOf('review-care'), ...others]
}

/** Takes up a file that is attached elsewhere. The code of the item is empty for the candidate as a whole. */
export function reuseForm(
  { structure }: OpenedCare,
  code: string,
  {
    reusable,
    typed,
    issues,
  }: {
    readonly reusable: readonly ReusableEvidence[]
    readonly typed: TypedReuse | undefined
    readonly issues: readonly Issue[]
  },
): Html {
  const options = Object.fromEntries(
    reusable.map(({ from, title, where }) => [
      from,
      `${title} (${where === undefined ? 'exercice' : where || 'dossier entier'})`,
    ]),
  )
  if (reusable.length === 0) return html``
  return html`<details class="folded"${typed ? html` open` : ''}><summary><h3>Reprendre une pièce déjà jointe</h3></summary>
<form method="post" action="${paths.carePieceReuse(structure.finess, code)}">
${selectField(issues, { name: reuseFields.from, label: 'Pièce', options, value: typed?.from ?? '' })}
${field(issues, { name: reuseFields.title, label: 'Titre ici (facultatif)', value: typed?.title ?? '', autocomplete: 'off', maxlength: 120, optional: true, hint: 'Vide\u00A0: le titre d’origine.' })}
${dayField(issues, { name: reuseFields.day, label: 'Date du document (facultatif)', value: typed?.day ?? '', autocomplete: 'off', optional: true, hint: 'Vide\u00A0: la date d’origine.' })}
<p class="actions"><button type="submit" class="secondary">Reprendre la pièce</button></p></form></details>`
}

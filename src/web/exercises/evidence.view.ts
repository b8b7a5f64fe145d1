import { html } from 'hono/html'
import {
  type Evidence,
  type EvidenceLine,
  type ExerciseEvidence,
  largestTitle,
  mostFilesOfExercise,
  mostStructureMegabytes,
} from '#evidence'
import type { Issue, LegalTime } from '#kernel'
import { bytesWords, calendarDayWords, dayWords, enumeration, fileKindWords, readersOf } from '#messages'
import { paths } from '../paths.ts'
import { dayField, field, fileField } from '../ui/fields.ts'
import type { Html, Page } from '../ui/layout.ts'

/** The names of the fields, by their names in code. */
export const evidenceFields = { title: 'piece-titre', day: 'piece-jour', file: 'piece' } as const

export interface TypedEvidence {
  readonly title: string
  readonly day: string
}

interface EvidenceAddress {
  readonly finess: string
  readonly exerciseId: string
}

interface EvidenceSection {
  readonly at: EvidenceAddress
  readonly legalTime: LegalTime
  readonly evidence: ExerciseEvidence
  readonly typed: TypedEvidence | undefined
  readonly issues: readonly Issue[]
}

/** The files attached to an exercise, for people who read them. */
export function evidenceSection({ at, legalTime, evidence, typed, issues }: EvidenceSection): Html {
  const { files, canAdd, isFull } = evidence
  if (!canAdd && files.length === 0) return html``
  return html`<section aria-labelledby="pieces"><h2 id="pieces">Pièces jointes</h2>
${files.length === 0 ? html`<p>Aucune pièce n’est encore jointe.</p>` : html`<ul>${files.map((file) => line(at, { file, evidence, legalTime }))}</ul>`}
${canAdd ? html`<p class="hint">${readersWords(evidence)}</p>` : ''}
${canAdd && isFull ? html`<p>Cet exercice a ${mostFilesOfExercise} pièces jointes, le plus qu’il puisse en avoir. Pour en joindre une autre, retirez-en une.</p>` : ''}
${canAdd && !isFull ? addition(at, evidence, { typed, issues }) : ''}</section>`
}

interface ShownFile extends Pick<EvidenceSection, 'evidence' | 'legalTime'> {
  readonly file: EvidenceLine
}

function line(at: EvidenceAddress, { file, evidence: { isShared }, legalTime }: ShownFile): Html {
  const facts = [
    fileKindWords[file.kind],
    bytesWords(file.bytes),
    ...(file.day ? [`document du ${calendarDayWords(file.day)}`] : []),
    `joint le ${dayWords(file.createdAt, legalTime)}${file.makerName ? ` par ${file.makerName}` : ''}`,
    ...(isShared ? [file.structureName] : []),
  ]
  const address = [at.finess, at.exerciseId, file.id] as const
  return html`<li><a href="${paths.exerciseFile(...address)}" download>${file.title}</a>
<span class="hint">${facts.filter(Boolean).join(', ')}</span>
${file.canRemove ? html`<a href="${paths.exerciseFileRemoval(...address)}">Retirer<span class="sr-only"> – ${file.title}</span></a>` : ''}</li>`
}

function readersWords({ isShared }: ExerciseEvidence): string {
  const others = isShared ? ['les autres structures de cette fiche, même ajoutées plus tard'] : []
  return `Lisent ces pièces\u00A0: ${enumeration([...readersOf('read-evidence'), ...others])}. Personne d’autre.`
}

const accepted =
  '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.csv,.txt,application/pdf,image/png,image/jpeg,text/plain,text/csv'

function addition(
  { finess, exerciseId }: EvidenceAddress,
  { structureBytes }: ExerciseEvidence,
  { typed, issues }: Pick<EvidenceSection, 'typed' | 'issues'>,
): Html {
  const { title = '', day = '' } = typed ?? {}
  const open = issues.some(({ path }) => Object.values<string>(evidenceFields).includes(path))
  return html`<details class="folded"${open ? html` open` : ''}><summary><h3>Joindre une pièce</h3></summary>
<form method="post" action="${paths.exerciseFiles(finess, exerciseId)}" enctype="multipart/form-data">
<p><strong>Aucune donnée de patient ou de résident.</strong> Vérifiez aussi les captures d’écran et les tableaux.</p>
${fileField(issues, {
  name: evidenceFields.file,
  label: 'Fichier (15\u00A0Mo au plus)',
  accept: accepted,
  hint: `PDF, DOCX, XLSX, PPTX, ODT, ODS, ODP, PNG, JPEG ou texte en UTF-8. Sans macros ni mot de passe. Votre structure garde ${bytesWords(structureBytes)} de pièces, sur ${mostStructureMegabytes}\u00A0Mo.`,
  unchanged: typed ? 'Choisissez-le de nouveau\u00A0: votre navigateur ne le garde pas.' : '',
})}
${field(issues, { name: evidenceFields.title, label: 'Titre (facultatif)', value: title, autocomplete: 'off', maxlength: largestTitle, optional: true, hint: 'Vide\u00A0: le nom du fichier.' })}
${dayField(issues, { name: evidenceFields.day, label: 'Date du document (facultatif)', value: day, autocomplete: 'off', optional: true })}
<p class="actions"><button type="submit" class="secondary">Joindre la pièce</button></p></form></details>`
}

export function removalView({ finess, exerciseId }: EvidenceAddress, { id, title, kind, bytes }: Evidence): Page {
  return {
    title: 'Retirer une pièce jointe',
    body: html`<h1>Retirer cette pièce&nbsp;?</h1>
<p>${title} <span class="hint">${fileKindWords[kind]}, ${bytesWords(bytes)}</span></p>
<p>Elle est effacée du serveur si aucun autre exercice ne l’utilise. Les sauvegardes déjà faites la gardent.</p>
<form method="post" action="${paths.exerciseFileRemoval(finess, exerciseId, id)}">
<p class="actions"><button type="submit" class="danger">Retirer la pièce</button>
<a href="${paths.exercise(finess, exerciseId)}">La garder</a></p>
</form>`,
  }
}

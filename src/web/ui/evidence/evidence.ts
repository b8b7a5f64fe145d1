import { html } from 'hono/html'
import {
  type Evidence,
  type EvidenceLine,
  type HeldEvidence,
  largestTitle,
  mostFilesOfHolder,
  mostStructureMegabytes,
} from '#evidence'
import type { Issue, LegalTime } from '#kernel'
import { bytesWords, calendarDayWords, dayWords, enumeration, fileKindWords } from '#messages'
import { dayField, field, fileField } from '../forms/fields.ts'
import type { Html } from '../html.ts'
import type { Page } from '../page/layout.ts'

/** The names of the fields, by their names in code. */
export const evidenceFields = { title: 'piece-titre', day: 'piece-jour', file: 'piece' } as const

export interface TypedEvidence {
  readonly title: string
  readonly day: string
}

/** The addresses of the files of something. */
export interface EvidencePaths {
  /** Of the page on which they are listed. */
  readonly page: string
  readonly addition: string
  file(id: string): string
  removal(id: string): string
}

interface EvidenceSection {
  readonly at: EvidencePaths
  readonly legalTime: LegalTime
  readonly evidence: HeldEvidence
  /** Who reads the files, in words. */
  readonly readers: readonly string[]
  /** What the day of a document says, under its line. */
  readonly said?: (day: string | null) => Html
  readonly typed: TypedEvidence | undefined
  readonly issues: readonly Issue[]
}

/** The files attached to something, for people who read them. */
export function evidenceSection({ at, legalTime, evidence, readers, said, typed, issues }: EvidenceSection): Html {
  const { files, canAdd, isFull } = evidence
  if (!canAdd && files.length === 0) return html``
  return html`<section aria-labelledby="pieces"><h2 id="pieces">Pièces jointes</h2>
${files.length === 0 ? html`<p>Aucune pièce n’est encore jointe.</p>` : html`<ul>${files.map((file) => line(at, { file, evidence, legalTime, said }))}</ul>`}
${canAdd ? html`<p class="hint">Lisent ces pièces&nbsp;: ${enumeration(readers)}. Personne d’autre.</p>` : ''}
${canAdd && isFull ? html`<p>Il y a ${mostFilesOfHolder} pièces jointes, le plus possible. Pour en joindre une autre, retirez-en une.</p>` : ''}
${canAdd && !isFull ? addition(at, evidence, { typed, issues }) : ''}</section>`
}

interface ShownFile extends Pick<EvidenceSection, 'evidence' | 'legalTime' | 'said'> {
  readonly file: EvidenceLine
}

function line(at: EvidencePaths, { file, evidence: { isShared }, legalTime, said }: ShownFile): Html {
  const facts = [
    fileKindWords[file.kind],
    bytesWords(file.bytes),
    ...(file.day ? [`document du ${calendarDayWords(file.day)}`] : []),
    `joint le ${dayWords(file.createdAt, legalTime)}${file.makerName ? ` par ${file.makerName}` : ''}`,
    ...(isShared ? [file.structureName] : []),
  ]
  return html`<li><a href="${at.file(file.id)}" download>${file.title}</a>
<span class="hint">${facts.filter(Boolean).join(', ')}.</span>
${said ? said(file.day) : ''}
${file.canRemove ? html`<a href="${at.removal(file.id)}">Retirer<span class="sr-only"> – ${file.title}</span></a>` : ''}</li>`
}

const accepted =
  '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.png,.jpg,.jpeg,.csv,.txt,application/pdf,image/png,image/jpeg,text/plain,text/csv'

function addition(
  at: EvidencePaths,
  { structureBytes }: HeldEvidence,
  { typed, issues }: Pick<EvidenceSection, 'typed' | 'issues'>,
): Html {
  const { title = '', day = '' } = typed ?? {}
  const open = issues.some(({ path }) => Object.values<string>(evidenceFields).includes(path))
  return html`<details class="folded"${open ? html` open` : ''}><summary><h3>Joindre une pièce</h3></summary>
<form method="post" action="${at.addition}" enctype="multipart/form-data">
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

export function removalView(at: EvidencePaths, { id, title, kind, bytes }: Evidence): Page {
  return {
    title: 'Retirer une pièce jointe',
    body: html`<h1>Retirer cette pièce&nbsp;?</h1>
<p>${title} <span class="hint">${fileKindWords[kind]}, ${bytesWords(bytes)}</span></p>
<p>Elle est effacée du serveur si rien d’autre ne l’utilise. Les sauvegardes déjà faites la gardent.</p>
<form method="post" action="${at.removal(id)}">
<p class="actions"><button type="submit" class="danger">Retirer la pièce</button>
<a href="${at.page}">La garder</a></p>
</form>`,
  }
}

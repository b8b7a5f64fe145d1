import { html } from 'hono/html'
import { type Folder, type FolderEntry, progressOf } from '#assessment'
import { countWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { themePath } from '../answering/theme-page.ts'

/** The drafts of a folder, in the order of its rows. */
export function draftsOf({ rows }: Folder): FolderEntry[] {
  return rows.flatMap(({ draft }) => draft ?? [])
}

/**
 * The questionnaires in progress. `prominent`: the draft whose button comes first on the page; undefined when another part of
 * the page has that button.
 */
export function draftsSection(folder: Folder, at: string, prominent?: FolderEntry): Html {
  const drafts = draftsOf(folder)
  if (drafts.length === 0) return html``
  return html`<h2>En cours</h2>
<ul class="questionnaires">${drafts.map((entry) => draftItem(entry, at, entry === prominent))}</ul>`
}

function draftItem(entry: FolderEntry, at: string, prominent: boolean): Html {
  const { assessment, answered, asked } = entry
  const base = paths.assessment(at, assessment.id)
  const look = prominent ? '' : html`class="secondary outline"`
  const title = html`<span class="sr-only"> – ${entry.questionnaire.title}</span>`
  return html`<li><h3>${entry.questionnaire.title}</h3>
<p>${draftWords(entry)}</p>
<p class="actions"><a role="button" ${look} href="${continuePath(entry, at)}">${continueWords(entry)}${title}</a>
<a href="${base}">Tous les thèmes${title}</a>
${answered > 0 && answered < asked ? html`<a href="${paths.result(base)}">Résultat provisoire${title}</a>` : ''}</p></li>`
}

/** `11 réponses sur 21 questions.` */
export function draftWords({ answered, asked }: FolderEntry): string {
  const count = `${countWords(answered, 'réponse')} sur ${countWords(asked, 'question')}`
  return answered === asked ? `Toutes les questions ont une réponse\u00A0: ${count}.` : `${count}.`
}

export function continueWords({ answered, asked }: FolderEntry): string {
  if (answered === asked) return 'Voir le résultat'
  return answered === 0 ? 'Commencer' : 'Reprendre'
}

/** The first theme that misses an answer, or the result where none does. */
export function continuePath(
  { assessment, diagnosis }: Pick<FolderEntry, 'assessment' | 'diagnosis'>,
  at: string,
): string {
  const base = paths.assessment(at, assessment.id)
  const next = progressOf(diagnosis).themes.find((theme) => theme.answered < theme.asked)
  return next ? themePath(diagnosis, base, next.theme.id) : paths.result(base)
}

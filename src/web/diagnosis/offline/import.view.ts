import { html } from 'hono/html'
import type { SavedAnswers, TypedAnswer } from '#assessment'
import type { Issue } from '#kernel'
import { countWords } from '#messages'
import type { PreparedImport } from '#workbook'
import { paths, questionAnchor } from '../../paths.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { issueTable } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'

/**
 * What a workbook holds, shown before anything is saved: the answers read, the answers they would replace, and every fault.
 */
export function importView(prepared: PreparedImport, base: string): Page {
  const { opened, issues, understood } = prepared
  return {
    title: `Classeur reçu – ${opened.questionnaire.title}`,
    wide: issues.length > 0,
    body: html`<p class="eyebrow"><a href="${base}">${opened.questionnaire.title}</a></p>
<h1>Classeur reçu</h1>
<p class="lead">${countWords(understood, 'réponse comprise', 'réponses comprises')}.
${issues.length > 0 ? `${countWords(issues.length, 'point à corriger', 'points à corriger')}.` : ''} Rien n’est encore enregistré.</p>
${effects(prepared)}
${choice(prepared, base)}
${faults(issues)}`,
  }
}

function effects({ added, replaced, same, typed }: PreparedImport): Html {
  if (Object.keys(typed).length === 0) {
    return html`<p>${same > 0 ? 'Toutes les réponses comprises sont déjà enregistrées.' : 'Il n’y a rien à importer.'}</p>`
  }
  return html`<ul>
${added > 0 ? html`<li>${countWords(added, 'réponse nouvelle', 'réponses nouvelles')}.</li>` : ''}
${replaced > 0 ? html`<li><strong>${countWords(replaced, 'réponse enregistrée sera remplacée', 'réponses enregistrées seront remplacées')}</strong> par celles du classeur.</li>` : ''}
${same > 0 ? html`<li>${countWords(same, 'réponse déjà enregistrée', 'réponses déjà enregistrées')}.</li>` : ''}
</ul>`
}

/** The answers travel in the form, as if typed: the server stores nothing until it is sent. */
function choice({ typed }: PreparedImport, base: string): Html {
  const entries = Object.entries(typed)
  const nothing = html`<a href="${paths.offline(base)}">Ne rien importer</a>`
  if (entries.length === 0) return html`<p class="actions">${nothing}</p>`
  return html`<form method="post" action="${paths.workbookImport(base)}">
${entries.map(([id, answer]) => typedFields(id, answer))}
<p class="actions"><button type="submit">Importer les réponses comprises</button>
${nothing}</p>
</form>`
}

function typedFields(id: string, { values, comment = '', internal, revision = '' }: TypedAnswer): Html {
  const field = (part: string, value: string) => html`<input type="hidden" name="${part}.${id}" value="${value}">`
  return html`${values.map((value) => field('reponse', value))}${field('commentaire', comment)}${internal ? field('interne', 'oui') : ''}${field('revision', revision)}`
}

function faults(issues: readonly Issue[]): Html {
  if (issues.length === 0) return html``
  return html`<h2>À corriger dans le classeur</h2>
<p>Ces points ne sont pas importés. Vous pouvez corriger le classeur et l’envoyer de nouveau.</p>
${issueTable('Points à corriger, cellule par cellule', issues)}`
}

/** Answers refused at saving time, usually because somebody changed them in the meantime. The other answers are saved. */
export function refusedAnswersView({ after, issues }: SavedAnswers, base: string): Page {
  const questions = new Map(after.questionnaire.questions.map((question) => [question.id, question]))
  return {
    title: titleWith(issues, `Import – ${after.questionnaire.title}`),
    body: html`<p class="eyebrow"><a href="${base}">${after.questionnaire.title}</a></p>
<h1>Import incomplet</h1>
${faultSummary(issues, {
  title: 'Réponses non importées',
  intro: 'Les autres réponses sont enregistrées.',
  subjectOf: (path) => {
    const question = questions.get(path)
    const place = question ? `${paths.theme(base, question.theme)}#${questionAnchor(path)}` : base
    return { href: place, text: question?.text ?? path }
  },
})}
<p class="actions"><a role="button" href="${paths.offline(base)}">Revenir</a></p>`,
  }
}

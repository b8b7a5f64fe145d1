import { html } from 'hono/html'
import {
  answerRevision,
  type GivenAnswer,
  isInstead,
  maximumCommentLength,
  notApplicableAnswer,
  type TypedAnswer,
  unknownAnswer,
} from '#assessment'
import { dayAsTyped } from '#kernel'
import type { ChoiceQuestion, Question } from '#questionnaires'
import { paths, questionAnchor } from '../../paths.ts'
import { dayHint } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { type SaveState, saveStatus, saveStatusId } from './save-status.view.ts'

/** The answer in a form: the saved answer, or a refused answer as typed. */
export interface QuestionForm {
  readonly base: string
  readonly question: Question
  readonly typed: TypedAnswer
  /** The saved answer. */
  readonly kept: GivenAnswer | undefined
  readonly state: SaveState
  /** What was answered in the last submission, beside a question without an answer. */
  readonly before?: Html | undefined
}

/** One question: its text, its choices, a comment, and whether it is saved. With htmx, each change is saved at once. */
export function questionView(form: QuestionForm): Html {
  const { question, base } = form
  const anchor = questionAnchor(question.id)
  return html`<div class="question" id="${anchor}" data-question="${question.id}"
hx-post="${paths.answer(base, question.id)}" hx-trigger="change, input delay:1500ms target:textarea"
hx-target="#${saveStatusId(question.id)}" hx-swap="innerHTML" hx-sync="this:queue last">
${isChoice(question) ? choiceFields(form, question) : valueFields(form)}
${form.before ?? ''}
${commentFields(form)}
${revisionField(question.id, form.kept)}
${saveStatus(question.id, form.state)}
</div>`
}

/** Optimistic lock: the form carries the revision of the saved answer, so that a change made elsewhere is noticed. */
export function revisionField(questionId: string, kept: GivenAnswer | undefined): Html {
  return html`<input type="hidden" id="revision-${questionId}" name="revision.${questionId}" value="${answerRevision(kept)}" data-revision>`
}

/** A question that is not asked at present leaves an empty element, where htmx can put the question when it is asked. */
export function hiddenQuestionView(questionId: string): Html {
  return html`<div class="question" id="${questionAnchor(questionId)}" hidden></div>`
}

function isChoice(question: Question): question is ChoiceQuestion {
  return question.kind === 'single' || question.kind === 'multiple'
}

function choiceFields(form: QuestionForm, question: ChoiceQuestion): Html {
  const type = question.kind === 'single' ? 'radio' : 'checkbox'
  const invalid = form.state.kind === 'refused' ? html`aria-invalid="true"` : ''
  const group = question.kind === 'single' ? html`role="radiogroup" ${invalid}` : ''
  return html`<fieldset ${described(form)} ${group}>
<legend>${question.text}</legend>
${help(question)}
${question.kind === 'multiple' ? html`<p class="hint">Plusieurs réponses possibles.</p>` : ''}
${question.answers.map(
  (answer, place) => html`<label><input type="${type}" id="choix-${question.id}-${place}"
${question.kind === 'multiple' ? invalid : ''} name="reponse.${question.id}" value="${answer.id}" data-value
${answer.exclusive ? html`data-exclusive` : ''} ${form.typed.values.includes(answer.id) ? 'checked' : ''}> ${answer.text}</label>`,
)}
${insteadFields(form, type)}
</fieldset>`
}

function valueFields(form: QuestionForm): Html {
  const { question } = form
  const id = `champ-${question.id}`
  return html`<fieldset>
<legend><label for="${id}">${question.text}</label></legend>
${help(question)}
${valueField(form, id)}
${insteadFields(form, 'checkbox')}
</fieldset>`
}

function valueField(form: QuestionForm, id: string): Html {
  const { question, typed } = form
  const value = typed.values.find((text) => !isInstead(text)) ?? ''
  const field = html`id="${id}" name="reponse.${question.id}" data-value ${described(form)}
${form.state.kind === 'refused' ? html`aria-invalid="true"` : ''}`
  if (question.kind === 'text') return html`<textarea ${field} rows="3">${value}</textarea>`
  if (question.kind === 'date') return dayField(question.id, field, value)
  const unit = question.kind === 'number' ? question.unit : undefined
  return html`<span class="number"><input type="text" inputmode="decimal" ${field} value="${value}"
autocomplete="off"> ${unit ?? ''}</span>`
}

/** A text field: a browser's date field sends nothing while a part of the date is missing or impossible. */
function dayField(questionId: string, field: Html, value: string): Html {
  return html`<p class="hint" id="format-${questionId}">${dayHint}</p>
<input type="text" inputmode="numeric" class="day" ${field} value="${dayAsTyped(value)}" autocomplete="off">`
}

/** « Je ne sais pas » is always offered, as visibly as any answer; « sans objet » only where the question allows it. */
function insteadFields({ question, typed }: QuestionForm, type: 'radio' | 'checkbox'): Html {
  const words: [string, string][] = [[unknownAnswer, 'Je ne sais pas']]
  if (question.notApplicable) words.push([notApplicableAnswer, 'Sans objet pour notre structure'])
  return html`<div class="instead">${words.map(
    ([value, text]) => html`<label><input type="${type}" name="reponse.${question.id}" value="${value}" data-instead
${typed.values.includes(value) ? 'checked' : ''}> ${text}</label>`,
  )}</div>`
}

function commentFields({ question, typed }: QuestionForm): Html {
  const id = `commentaire-${question.id}`
  return html`<details class="comment" ${typed.comment ? 'open' : ''}>
<summary>Ajouter un commentaire</summary>
<label for="${id}">Commentaire sur cette réponse (facultatif)</label>
<textarea id="${id}" name="commentaire.${question.id}" rows="3" maxlength="${maximumCommentLength}" data-comment
aria-describedby="${id}-aide">${typed.comment ?? ''}</textarea>
<p class="hint" id="${id}-aide">N’écrivez aucune donnée de patient ou de résident.</p>
<label><input type="checkbox" name="interne.${question.id}" value="oui" data-internal ${typed.internal ? 'checked' : ''}>
Commentaire interne&nbsp;: il n’est ni dans le PDF, ni dans le détail du calcul (CSV), ni dans ce que vous transmettez</label>
</details>`
}

/**
 * The help needed to answer stays open. Further reading is folded, so that screen readers leave it out of the description.
 */
function help({ id, help, more }: Question): Html {
  if (!help) return html``
  return html`<p class="help" id="aide-${id}">${help}</p>
${more ? html`<details class="more"><summary>En savoir plus</summary><p>${more}</p></details>` : ''}`
}

function described({ question }: QuestionForm): Html {
  const format = question.kind === 'date' ? [`format-${question.id}`] : []
  const ids = [...(question.help ? [`aide-${question.id}`] : []), ...format, saveStatusId(question.id)]
  return html`aria-describedby="${ids.join(' ')}"`
}

/** The target of a link from the error summary. */
export function firstFieldId(question: Question): string {
  return isChoice(question) ? `choix-${question.id}-0` : `champ-${question.id}`
}

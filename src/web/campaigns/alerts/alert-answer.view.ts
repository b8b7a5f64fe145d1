import { html } from 'hono/html'
import { type AnsweringStructure, alertAnswers, alertState, type OwnAlert } from '#campaigns'
import { alertAnswerWords, countWords, unansweredWords } from '#messages'
import type { Html } from '../../ui/html.ts'
import { answerWords } from './alert-answer.ts'

/** Somebody with more structures answers for those that are ticked, at once. */
const mostApart = 3

/** Three buttons for each structure; for many structures, three buttons for those that are ticked. */
export function answersForm({ alert, structures }: OwnAlert, action: string): Html {
  if (alertState(alert) === 'closed')
    return html`<p class="notice">Cette alerte est close&nbsp;: elle n’attend plus de réponse.</p>
<ul class="plain">${structures.map((each) => html`<li>${nameOf(each)}&nbsp;: ${saidBy(each)}</li>`)}</ul>`
  return structures.length > mostApart
    ? formForMany(structures, action)
    : html`${structures.map((each) => formForOne(each, action))}`
}

function formForOne(structure: AnsweringStructure, action: string): Html {
  return html`<form method="post" action="${action}">
<input type="hidden" name="structure" value="${structure.finess}">
<p>${nameOf(structure)}&nbsp;: ${saidBy(structure)}</p>
${buttons(structure.name)}</form>`
}

/** Those that have not answered are ticked: one click answers for all of them, and an exception is unticked. */
function formForMany(structures: readonly AnsweringStructure[], action: string): Html {
  const silent = structures.filter(({ answer }) => answer === null).length
  const words = countWords(silent, 'structure sans réponse', 'structures sans réponse')
  return html`<form method="post" action="${action}">
<details class="folded"><summary>${words} sur ${structures.length}&nbsp;: choisir pour lesquelles répondre</summary>
<fieldset><legend>Structures pour lesquelles la réponse vaut</legend>
${structures.map(
  (each) =>
    html`<label><input type="checkbox" name="structure" value="${each.finess}"${each.answer === null ? html` checked` : ''}> ${nameOf(each)}&nbsp;: ${saidBy(each)}</label>`,
)}</fieldset></details>
<p>Votre réponse vaut pour les structures cochées. Pour une exception, décochez-la, répondez, puis revenez pour elle.</p>
${buttons('structures cochées')}</form>`
}

function nameOf({ name, town, finess }: AnsweringStructure): Html {
  return html`<strong>${name}</strong> <span class="hint">${[town, `FINESS ${finess}`].filter(Boolean).join(' – ')}</span>`
}

function saidBy({ answer }: AnsweringStructure): string {
  return answer ? alertAnswerWords[answer] : unansweredWords
}

function buttons(what: string): Html {
  return html`<p class="actions">${alertAnswers.map(
    (answer) =>
      html`<button type="submit" name="reponse" value="${answerWords[answer]}" class="secondary">${alertAnswerWords[answer]}<span class="sr-only"> – ${what}</span></button> `,
  )}</p>`
}

import { html } from 'hono/html'
import { answerText, type Diagnosis, type MoveLine, type MoveState, type VersionMove } from '#assessment'
import type { Issue } from '#kernel'
import { countWords, quoted } from '#messages'
import { paths } from '../paths.ts'
import { scoreCells, scoreHead } from '../ui/facts/score-cells.ts'
import { faultSummary, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { listedRow, listedTable } from '../ui/lists/listed-table.ts'
import type { Page } from '../ui/page/layout.ts'

interface VersionMoveView {
  readonly move: VersionMove
  readonly base: string
  /** Why the move was refused: the page was out of date. */
  readonly issues: readonly Issue[]
}

/** Shown before a draft moves to a newer version: answers kept, changed and lost, and the score before and after. */
export function versionMoveView({ move, base, issues }: VersionMoveView): Page {
  const { before, after, lines, revision } = move
  const [from, to] = [before.questionnaire.version, after.questionnaire.version]
  return {
    title: titleWith(issues, `Passer à la version ${to} – ${after.questionnaire.title}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${base}">${after.questionnaire.title}</a></p>
<h1>Passer de la version ${from} à la version ${to}&nbsp;?</h1>
${faultSummary(issues)}
<p class="lead">Ce questionnaire a été amélioré. Vous pouvez rester sur la version ${from}, ou passer à la nouvelle. Rien ne change tant que
vous n’avez pas accepté.</p>
${listedTable({
  caption: 'Votre score avant et après',
  head: ['Version', ...scoreHead],
  rows: [scoreRow(before), scoreRow(after)],
})}
${group(lines, 'left', 'Réponses qui ne sont pas reprises', 'Ces réponses et ces commentaires seront perdus\u00A0: notez ce que vous voulez garder.')}
${group(lines, 'changed', 'Questions modifiées', 'Vos réponses sont reprises ainsi.')}
${group(lines, 'new', 'Nouvelles questions', 'Il faudra y répondre.')}
<p>${countWords(countOf(lines, 'kept'), 'question reste', 'questions restent')} sans changement, avec vos réponses et vos commentaires.</p>
<form method="post" action="${paths.versionMove(base)}"><input type="hidden" name="revision" value="${revision}">
<p class="actions"><button type="submit">Passer à la version ${to}</button> <a href="${base}">Rester sur la version ${from}</a></p></form>`,
  }
}

function countOf(lines: readonly MoveLine[], state: MoveState): number {
  return lines.filter((line) => line.state === state).length
}

function scoreRow({ questionnaire, overall }: Diagnosis): Html {
  return listedRow(questionnaire.version, scoreCells(overall))
}

function group(lines: readonly MoveLine[], state: MoveState, title: string, words: string): Html {
  const found = lines.filter((line) => line.state === state)
  if (found.length === 0) return html``
  return html`<section><h2>${title} (${found.length})</h2><p>${words}</p><ul class="questionnaires">${found.map(moveItem)}</ul></section>`
}

function moveItem({ before, after, notes }: MoveLine): Html {
  return html`<li><h3>${after?.question.text ?? before[0]?.question.text}</h3>
${notes.map((note) => html`<p>${note}</p>`)}
${before.map(
  ({ question, answer, comment }) =>
    html`<p class="hint">${before.length > 1 || question.text !== after?.question.text ? html`${quoted(question.text)} ` : ''}Votre réponse&nbsp;: ${
      answer?.value === undefined ? 'aucune' : answerText(question, answer)
    }${comment === 'left' ? html`. Commentaire non repris&nbsp;: ${quoted(answer?.comment ?? '')}` : ''}</p>`,
)}
${after ? html`<p class="hint">Après&nbsp;: ${after.answer?.value === undefined ? 'à répondre' : answerText(after.question, after.answer)}</p>` : html`<p class="hint">Cette question n’est plus posée.</p>`}</li>`
}

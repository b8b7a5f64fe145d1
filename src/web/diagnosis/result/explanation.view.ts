import { html } from 'hono/html'
import type { Diagnosis } from '#assessment'
import { countWords } from '#messages'
import { type Annex, type PrintedQuestion, printedAnnex } from '#reports'
import type { Html } from '../../ui/html.ts'
import { foldedSection } from '../../ui/lists/folded.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'

/** The score line by line, as in the annex of the PDF: anyone can compute the result again by hand. */
export function explanationSection(diagnosis: Diagnosis): Html {
  const { themes, hidden, method } = printedAnnex(diagnosis)
  return foldedSection(
    'explication',
    'Détail du calcul',
    html`<ul>${method.lines.map((line) => html`<li>${line}</li>`)}</ul>
${method.computation.length === 0 ? '' : html`<ul>${method.computation.map((line) => html`<li><strong>${line}</strong></li>`)}</ul>`}
${themes.map(themeTable)}
${hidden.length === 0 ? '' : hiddenQuestions(hidden)}`,
  )
}

const head = ['N°', 'Question et réponse', 'État', 'Poids', 'Part obtenue', 'Points'] as const

function themeTable({ title, questions }: Annex['themes'][number]): Html {
  return html`<h3>${title}</h3>${listedTable({
    caption: `${title}\u00a0: ${countWords(questions.length, 'question')}`,
    head,
    rows: questions.map(questionRow),
  })}`
}

function questionRow({
  number,
  text,
  essential,
  answer,
  state,
  weight,
  share,
  points,
  comment,
}: PrintedQuestion): Html {
  const [, question, stateName, weightName, shareName, pointsName] = head
  return listedRow(String(number), [
    listedCell(
      question,
      html`${text}${essential ? html` <span class="tag">essentielle</span>` : ''}
${answer.map((one) => html`<br><strong dir="auto">${one}</strong>`)}${comment ? html`<br><span class="hint">Commentaire&nbsp;: <bdi>${comment}</bdi></span>` : ''}`,
    ),
    listedCell(stateName, state),
    listedCell(weightName, weight),
    listedCell(shareName, share),
    listedCell(pointsName, points),
  ])
}

function hiddenQuestions(hidden: readonly string[]): Html {
  return html`<h3>Questions non posées</h3>
<p>Elles s’adressent à un autre type de structure, ou dépendent d’une réponse qui n’a pas été donnée. Elles ne comptent pas.</p>
<ul>${hidden.map((text) => html`<li>${text}</li>`)}</ul>`
}

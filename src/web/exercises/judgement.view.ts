import { html } from 'hono/html'
import type { Judgement, OpenedExercise, Standing } from '#exercises'
import {
  calendarDayWords,
  dutyOutcomeSentence,
  dutyReasonWords,
  dutyRuleWords,
  dutySentence,
  quoted,
  standingWordsOfReason,
} from '#messages'
import type { Html } from '../ui/html.ts'

/** Whether the exercise counts for the yearly exercise, and why, reason by reason. */
export function judgementSection(opened: OpenedExercise): Html {
  const { judgement, exercise, structure } = opened
  if (exercise.kind !== 'crisis')
    return html`<section aria-labelledby="annuel"><h2 id="annuel">Exercice annuel</h2>
<p>${dutyReasonWords.kind['not-met']}</p></section>`
  const { reasons, rule } = judgement
  return html`<section aria-labelledby="annuel"><h2 id="annuel">Compte-t-il pour l’exercice annuel&nbsp;?</h2>
<p class="lead">${dutyOutcomeSentence(judgement, exercise.status)}</p>
${wordView(judgement)}
<ul class="plain reasons">${reasons.map(
    ({ reason, standing }) =>
      html`<li><span class="state ${looks[standing]}">${standingWordsOfReason[standing]}</span> ${dutyReasonWords[reason][standing]}</li>`,
  )}</ul>
<p class="hint">${rule ? dutyRuleWords(rule) : 'Aucune règle n’est connue pour cette date.'}
${structure.kind === 'ES' ? '' : dutySentence(structure.kind)}</p></section>`
}

const looks: Readonly<Record<Standing, string>> = { met: 'met', 'not-met': 'unmet', unknown: 'unknown' }

function wordView({ word }: Judgement): Html {
  if (!word) return html``
  const said = word.word === 'confirmed' ? 'confirmé' : 'contesté'
  return html`<p>Avis de la région, le ${calendarDayWords(word.on)}&nbsp;: ${said}.${word.motive ? html` ${quoted(word.motive)}` : ''}</p>`
}

/** What the record does not say yet, and without which nobody can tell whether a held exercise counts; for the people who complete it. */
export function remainingNotice({ judgement, exercise, canEdit }: OpenedExercise): Html {
  const open = judgement.reasons.filter(({ standing }) => standing === 'unknown')
  const waits = exercise.kind === 'crisis' && exercise.status === 'held' && judgement.outcome === 'unknown'
  if (!canEdit || !waits || open.length === 0) return html``
  return html`<div class="notice"><p>Pour savoir si l’exercice compte, il reste à dire&nbsp;:</p>
<ul>${open.map(({ reason }) => html`<li>${dutyReasonWords[reason].unknown}</li>`)}</ul></div>`
}

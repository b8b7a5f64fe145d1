import { html } from 'hono/html'
import type { OpenedExercise, Standing } from '#exercises'
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
${wordView(opened)}
<ul class="plain reasons">${reasons.map(
    ({ reason, standing }) =>
      html`<li><span class="state ${looks[standing]}">${standingWordsOfReason[standing]}</span> ${dutyReasonWords[reason][standing]}</li>`,
  )}</ul>
<p class="hint">${rule ? dutyRuleWords(rule) : 'Aucune règle n’est connue pour cette date.'}
${structure.kind === 'ES' ? '' : dutySentence(structure.kind)}</p></section>`
}

const looks: Readonly<Record<Standing, string>> = { met: 'met', 'not-met': 'unmet', unknown: 'unknown' }

function wordView({ judgement: { word }, exercise: { reviews } }: OpenedExercise): Html {
  const last = reviews.at(-1)
  if (!word)
    return last?.word === 'lapsed'
      ? html`<p>La fiche a changé le ${calendarDayWords(last.on)}, après l’avis de la région. Cet avis ne compte plus&nbsp;: elle devra le redonner.</p>`
      : html``
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

/** Said before somebody changes a record that a region has judged. */
export function standingWordNotice({ judgement: { word } }: OpenedExercise): Html {
  return word
    ? html`<p class="notice">La région a donné son avis sur cette fiche. Si vous changez ce qui décide si l’exercice compte, cet avis tombe&nbsp;: elle devra le redonner.</p>`
    : html``
}

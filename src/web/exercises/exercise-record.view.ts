import { html } from 'hono/html'
import type { HeldEvidence } from '#evidence'
import { type OpenedExercise, retexDays } from '#exercises'
import { type Issue, legalTimeOf } from '#kernel'
import { actionStateWords, calendarDayWords, countWords, exerciseKindWords, readersOf } from '#messages'
import { factsOf, type KitTitles } from '#reports'
import { paths } from '../paths.ts'
import { evidenceSection, type TypedEvidence } from '../ui/evidence/evidence.ts'
import { dayField, faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import type { Html } from '../ui/html.ts'
import { foldedSection } from '../ui/lists/folded.ts'
import type { Page } from '../ui/page/layout.ts'
import { evidencePaths } from './evidence-paths.ts'
import { stateTag } from './exercise-state.view.ts'
import { judgementSection } from './judgement.view.ts'
import { reviewSection, type TypedReview } from './review.view.ts'

export interface TypedImprovement {
  readonly title: string
  readonly ownerFunction: string
  readonly dueOn: string
}

export interface ShownExercise {
  readonly opened: OpenedExercise
  /** Undefined for people who do not read the files. */
  readonly attached: HeldEvidence | undefined
  readonly kits: KitTitles
  readonly evidence?: TypedEvidence
  readonly improvement?: TypedImprovement
  readonly review?: TypedReview
  readonly issues?: readonly Issue[]
}

/** The record of an exercise: whether it counts and why, the facts, what it brought. */
export function exerciseRecordView({
  opened,
  attached,
  kits,
  evidence,
  improvement,
  review,
  issues = [],
}: ShownExercise): Page {
  const { exercise, state, structure, canEdit } = opened
  const title = `${exerciseKindWords[exercise.kind]} du ${calendarDayWords(exercise.day)}`
  return {
    title: titleWith(issues, `${title} – ${structure.name}`),
    body: html`<p class="eyebrow"><a href="${paths.exercises(structure.finess)}">Exercices</a></p>
<h1>${title}</h1>
<p>${structure.name} – ${stateTag(state)}</p>
${faultSummary(issues)}
${todo(opened)}
${twinsNotice(opened)}
${canEdit ? editLinks(opened) : ''}
${printLinks(opened)}
${judgementSection(opened)}
${opened.canReview ? reviewSection(opened, review, issues) : ''}
${factsSection(opened, kits)}
${structuresSection(opened)}
${attached ? evidenceSection({ at: evidencePaths({ finess: structure.finess, exerciseId: exercise.id }), readers: fileReaders(attached), legalTime: legalTimeOf(structure), evidence: attached, typed: evidence, issues }) : ''}
${improvementsSection(opened, improvement, issues)}`,
  }
}

function fileReaders({ isShared }: HeldEvidence): string[] {
  return [
    ...readersOf('read-evidence'),
    ...(isShared ? ['les autres structures de cette fiche, même ajoutées plus tard'] : []),
  ]
}

/** The next thing that the record waits for. */
function todo({ state, canEdit, exercise, structure, retexLimit }: OpenedExercise): Html {
  if (!canEdit) return html``
  const change = paths.exerciseChange(structure.finess, exercise.id)
  if (state === 'to-confirm')
    return html`<p class="notice">Ce jour est passé. <a href="${change}">Dites si l’exercice a eu lieu</a>.</p>`
  if (state === 'retex-late')
    return html`<p class="notice">Le retour d’expérience (RETEX) se fait dans les ${retexDays}&nbsp;jours&nbsp;: il était attendu au plus tard le ${calendarDayWords(retexLimit)}. <a href="${change}#retex">Écrire le RETEX</a></p>`
  if (state === 'held')
    return html`<p class="notice">Il reste le retour d’expérience (RETEX), à faire au plus tard le ${calendarDayWords(retexLimit)}. <a href="${change}#retex">Écrire le RETEX</a></p>`
  return html``
}

function twinsNotice({ twins, structure }: OpenedExercise): Html {
  const [twin] = twins
  if (!twin) return html``
  return html`<p class="notice">Une autre fiche dit le même type d’exercice, le même jour&nbsp;: <a href="${paths.exercise(structure.finess, twin.id)}">voir cette fiche</a>.
Si c’est le même exercice, gardez-en une et annulez l’autre.</p>`
}

function editLinks({ exercise, structure }: OpenedExercise): Html {
  const at = [structure.finess, exercise.id] as const
  return html`<p class="actions"><a role="button" href="${paths.exerciseChange(...at)}">${exercise.status === 'cancelled' ? 'Reprendre cette fiche' : 'Compléter la fiche'}</a>
${exercise.status === 'cancelled' ? '' : html`<a href="${paths.exerciseCancelling(...at)}">Annuler cet exercice</a>`}</p>`
}

/** A RETEX for its readers; an attestation for the structure, which establishes it. */
function printLinks({ exercise, structure, canEdit }: OpenedExercise): Html {
  if (exercise.status !== 'held') return html``
  const at = [structure.finess, exercise.id] as const
  return html`<p><a href="${paths.exerciseRetexPrint(...at)}" download>RETEX (PDF)</a>
${canEdit ? html`<a href="${paths.exerciseAttestation(...at)}" download>Attestation (PDF)</a>` : ''}</p>`
}

function factsSection({ exercise, sight }: OpenedExercise, kits: KitTitles): Html {
  // The title and the state above already say the first two.
  const facts = factsOf(exercise, kits).slice(2)
  return html`<section aria-labelledby="faits"><h2 id="faits">La fiche</h2>
${sight === 'shared' ? html`<p class="hint">Vous lisez ce que la structure partage.</p>` : ''}
<dl class="facts">${facts.map(([name, words]) => html`<dt>${name}</dt><dd class="as-typed">${words}</dd>`)}</dl></section>`
}

const mostShown = 10

function structuresSection({ covered, hiddenStructures }: OpenedExercise): Html {
  const total = covered.length + hiddenStructures
  if (total < 2) return html``
  const others =
    hiddenStructures > 0
      ? html`<p class="hint">Et ${countWords(hiddenStructures, 'autre structure', 'autres structures')}.</p>`
      : ''
  const list = html`<ul>${covered.map(({ finess, name }) => html`<li>${name} <span class="hint">FINESS ${finess}</span></li>`)}</ul>${others}`
  const title = `Concerne ${countWords(total, 'structure')}`
  if (total > mostShown) return foldedSection('structures', title, list)
  return html`<section aria-labelledby="structures"><h2 id="structures">${title}</h2>${list}</section>`
}

const blank: TypedImprovement = { title: '', ownerFunction: '', dueOn: '' }

/** Actions of the plan that came from this exercise, for people who read the plan. */
function improvementsSection(
  { improvements, canImprove, structure, exercise }: OpenedExercise,
  typed: TypedImprovement = blank,
  issues: readonly Issue[],
): Html {
  if (!improvements) return html``
  const list =
    improvements.length === 0
      ? html`<p>Aucune action n’est encore tirée de cet exercice.</p>`
      : html`<ul>${improvements.map(
          (action) =>
            html`<li><a href="${paths.planAction(structure.finess, action.id)}">${action.title}</a> <span class="hint">${actionStateWords[action.state]}, échéance ${calendarDayWords(action.dueOn)}</span></li>`,
        )}</ul>`
  return html`<section aria-labelledby="ameliorations"><h2 id="ameliorations">Actions d’amélioration</h2>
<p class="hint">Ce sont des actions du <a href="${paths.plan(structure.finess)}">plan d’actions</a> de la structure.</p>
${list}
${
  canImprove
    ? html`<form method="post" action="${paths.exerciseImprovement(structure.finess, exercise.id)}">
${field(issues, { name: 'titre', label: 'Ce qu’il y a à faire', value: typed.title, autocomplete: 'off', maxlength: 200 })}
${field(issues, { name: 'fonction', label: 'Fonction responsable (facultatif)', value: typed.ownerFunction, autocomplete: 'off', maxlength: 120, optional: true })}
${dayField(issues, { name: 'echeance', label: 'Échéance', value: typed.dueOn, autocomplete: 'off' })}
<p class="actions"><button type="submit" class="secondary">Ajouter au plan d’actions</button></p></form>`
    : ''
}</section>`
}

export function cancellingView({ exercise, structure }: OpenedExercise): Page {
  const at = [structure.finess, exercise.id] as const
  return {
    title: 'Annuler un exercice',
    body: html`<h1>Annuler cet exercice&nbsp;?</h1>
<p>${exerciseKindWords[exercise.kind]} du ${calendarDayWords(exercise.day)}.</p>
<p>Il ne comptera plus. Sa fiche reste, et vous pourrez la reprendre. Si l’exercice est reporté, changez plutôt son jour.</p>
<form method="post" action="${paths.exerciseCancelling(...at)}">
<p class="actions"><button type="submit" class="danger">Annuler l’exercice</button>
<a href="${paths.exercise(...at)}">Ne rien changer</a> <a href="${paths.exerciseChange(...at)}">Changer le jour</a></p>
</form>`,
  }
}

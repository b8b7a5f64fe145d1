import { html } from 'hono/html'
import { canDo, type OpenedRun, type RunDeed } from '#exercise-conduct'
import type { Issue } from '#kernel'
import { clockTime, stimulusStateWords } from '#messages'
import type { FormFields } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { issueTable } from '../../ui/lists/table.ts'
import type { Page } from '../../ui/page/layout.ts'
import { printsList } from '../prints.view.ts'
import { clocksView, decisionsView, observationsView } from './log.view.ts'
import { clockView, followingWords, isOver, linesOf, reloadHead, rolesWords, timeOf } from './run-words.view.ts'

export interface AnimatorPage {
  readonly opened: OpenedRun
  readonly base: string
  readonly structureName: string
  readonly issues: readonly Issue[]
  /** What was typed into the form that was refused. */
  readonly typed?: TypedWords | undefined
  /** Whether the page stands still so that somebody without JavaScript can write. */
  readonly still: boolean
}

/** A refused form, by the last word of its address, and its fields. */
export interface TypedWords {
  readonly form: string
  readonly fields: Pick<FormFields, 'line' | 'text' | 'texts'>
}

/** The page from which an exercise is led: what to send now is the largest thing on it. */
export function animatorView(page: AnimatorPage): Page {
  const { opened, base, structureName, issues, typed } = page
  // Somebody who mends what was refused must not have the page taken away.
  const still = page.still || issues.length > 0
  const { run } = opened
  return {
    title: titleWith(issues, `${run.title} – ${structureName}`),
    wide: true,
    scripts: ['exercise.js'],
    ...(still || isOver(run) ? {} : { head: reloadHead }),
    body: html`<p class="eyebrow"><a href="${paths.runs(run.structureFiness)}">Exercices – ${structureName}</a></p>
<h1>${run.title}</h1>
${faultsView(issues)}
${still ? html`<p class="notice">La page ne se recharge plus. <a href="${base}">Suivre de nouveau l’exercice</a></p>` : followingWords(run, `${base}?ecrire=1`)}
<div id="direct" data-page="${base}" data-events="${paths.runEvents(base)}" data-count="${run.changes}" data-revision="${run.revision}">
${animatorPart(opened, base, typed)}
</div>
<div id="ecrire" class="${still || isOver(run) ? '' : 'while-still'}">${writingForms(page)}</div>`,
  }
}

/** The faults of a form lead to their fields; those of a chronogramme stand beside their cells. */
function faultsView(issues: readonly Issue[]): Html {
  const inFile = issues.filter(({ path, code }) => path !== '' && code.startsWith('chronogram-'))
  if (inFile.length === 0) return faultSummary(issues)
  const refused: Issue = { path: 'chronogramme-fichier', code: 'chronogram-invalid' }
  return html`${faultSummary([refused, ...issues.filter((issue) => !inFile.includes(issue))])}
${issueTable('À corriger dans le fichier, cellule par cellule', inFile)}`
}

/** What a page that follows the exercise asks for: what changes, and the forms, which begin and end with the exercise. */
export function animatorNews(opened: OpenedRun, base: string): Html {
  return html`${animatorPart(opened, base)}<div data-into="ecrire">${writingForms({ opened, base })}</div>`
}

type Writing = Pick<AnimatorPage, 'opened' | 'base' | 'typed'>

/** Each form stands in an element with an id: the page takes those that it lacks, and keeps those in which somebody writes. */
function writingForms(page: Writing): Html {
  return html`${spotForm(page)}${decisionForm(page)}`
}

/** What changes while the exercise runs. */
function animatorPart(opened: OpenedRun, base: string, typed?: TypedWords): Html {
  const { run, elapsedMilliseconds } = opened
  return html`${clockView(run, elapsedMilliseconds)}
${deedsView(opened, base)}
${run.state === 'created' ? preparationView(opened, base) : isOver(run) ? overView(opened, base) : nextView(opened, base, typed)}
${stimuliView(opened, base, typed)}
${clocksView(opened, base)}
${decisionsView(opened)}
${observationsView(opened)}`
}

const deedWords: Readonly<Record<RunDeed, string>> = {
  start: 'Démarrer (DEBEX)',
  pause: 'Mettre en pause',
  resume: 'Reprendre',
  complete: 'Terminer (FINEX)',
  cancel: 'Annuler l’exercice',
}

/** What cannot be undone waits behind its explanation: a slip of the finger must not end three hours of play. */
function deedsView({ run }: OpenedRun, base: string): Html {
  const button = (deed: RunDeed) =>
    canDo(run, deed)
      ? html`<form method="post" action="${paths.runDeed(base)}"><input type="hidden" name="revision" value="${run.revision}">
<button name="geste" value="${deed}" class="${deed === 'start' || deed === 'resume' ? '' : 'secondary'}">${deedWords[deed]}</button></form>`
      : ''
  return html`<div class="run-deeds">${(['start', 'resume', 'pause'] as const).map(button)}
</div>
<p class="run-ways"><a href="${paths.runLinks(base)}">Liens des joueurs et des observateurs</a>${
    run.state === 'created'
      ? ''
      : html` <a href="#decider">Noter une décision</a> <a href="${paths.runRetex(base)}">RETEX</a>`
  }</p>
${canDo(run, 'complete') ? html`<details id="terminer"><summary>${deedWords.complete}</summary><p>L’exercice ne reprendra pas, et les joueurs ne recevront plus rien. Les observateurs finiront leurs notes, et vous compléterez le RETEX.</p>${button('complete')}</details>` : ''}
<details id="imprimer"><summary>Imprimer</summary>${printsList((print) => paths.runPrint(base, print))}</details>
${canDo(run, 'cancel') ? html`<details id="annuler"><summary>Annuler l’exercice</summary><p>Les liens des joueurs et des observateurs ne s’ouvriront plus.</p>${button('cancel')}</details>` : ''}`
}

function preparationView({ kit, run }: OpenedRun, base: string): Html {
  return html`<section aria-labelledby="avant"><h2 id="avant">Avant de démarrer</h2>
<ol>${kit.preparation.map((line) => html`<li>${line}</li>`)}</ol>
<details><summary>Matériel</summary><ul>${kit.materials.map((line) => html`<li>${line}</li>`)}</ul></details>
<details id="chronogramme-fichier"><summary>Changer le chronogramme</summary>
<p>Téléchargez-le, modifiez-le dans un tableur, puis renvoyez-le. Il remplace tous les stimuli, tant que l’exercice n’a pas commencé.</p>
<p><a href="${paths.runChronogram(base)}">Télécharger le chronogramme (XLSX)</a></p>
<form method="post" enctype="multipart/form-data" action="${paths.runChronogramImport(base)}?vu=${run.revision}" id="form-chronogramme">
<label for="chronogramme-envoye">Chronogramme modifié</label><input type="file" id="chronogramme-envoye" name="chronogramme" required accept=".xlsx">
<button class="secondary">Remplacer le chronogramme</button></form></details></section>`
}

function overView({ run }: OpenedRun, base: string): Html {
  if (run.state === 'cancelled')
    return html`<section class="run-next" aria-labelledby="suivant"><h2 id="suivant">L’exercice est annulé</h2></section>`
  return html`<section class="run-next" aria-labelledby="suivant"><h2 id="suivant">L’exercice est terminé</h2>
<p>Les observateurs peuvent encore finir leurs notes. Complétez le RETEX à chaud.</p>
<p class="actions"><a role="button" href="${paths.runRetex(base)}">Compléter le RETEX</a></p></section>`
}

function nextView({ next, kit, run, stimuli }: OpenedRun, base: string, typed?: TypedWords): Html {
  if (!next)
    return html`<section class="run-next" aria-labelledby="suivant"><h2 id="suivant">Tout est envoyé</h2></section>`
  const due = stimuli.some(({ id, state }) => id === next.id && state === 'due')
  return html`<section class="run-next${due ? ' due' : ''}" aria-labelledby="suivant">
<h2 id="suivant">${due ? 'À envoyer maintenant' : 'Prochain stimulus'}</h2>
<p class="eyebrow">${timeOf(next)} – ${next.channel}, émetteur&nbsp;: ${next.sender}, pour ${rolesWords(next.recipients, kit.roles)}</p>
<div class="run-text">${linesOf(next.text)}</div>
<p><strong>Réaction attendue.</strong> ${next.expected}</p>
${next.decision ? html`<p><strong>Décision à obtenir.</strong> ${next.decision}</p>` : ''}
${next.note ? html`<p class="hint">${next.note}</p>` : ''}
${next.automatic ? html`<p class="hint">Ce stimulus part de lui-même à son heure.</p>` : ''}
${run.state === 'running' ? sendForm(next.id, base, run.revision, 'Envoyer') : ''}
${run.state === 'running' || run.state === 'paused' ? skipForm(next.id, base, run.revision, typed) : ''}</section>`
}

function sendForm(id: string, base: string, revision: number, words: string): Html {
  return html`<form method="post" action="${paths.runStimulus(base, id)}"><input type="hidden" name="revision" value="${revision}">
<button name="geste" value="envoyer">${words}</button></form>`
}

function skipForm(id: string, base: string, revision: number, typed?: TypedWords): Html {
  const motive = typed?.form === id ? typed.fields.line('motif') : ''
  return html`<details id="ecarter-${id}" ${motive ? 'open' : ''}><summary>Ne pas l’envoyer</summary><form method="post" action="${paths.runStimulus(base, id)}" id="form-ecarter-${id}" ${motive ? 'data-dirty' : ''}>
<input type="hidden" name="revision" value="${revision}"><label for="motif-${id}">Pourquoi</label>
<input id="motif-${id}" name="motif" value="${motive}" required maxlength="500" autocomplete="off"><button name="geste" value="ecarter" class="secondary">Écarter ce stimulus</button></form></details>`
}

/** Which of the roles that received a stimulus marked it as handled. */
function handledBy({ answers, kit }: OpenedRun, id: string): Html {
  const roles = answers.filter(({ stimulusId }) => stimulusId === id).map(({ role }) => role)
  return roles.length > 0 ? html`<p class="hint">Traité par&nbsp;: ${rolesWords(roles, kit.roles)}</p>` : html``
}

function stimuliView(opened: OpenedRun, base: string, typed?: TypedWords): Html {
  const { stimuli, kit, run, next } = opened
  return html`<section aria-labelledby="chronogramme"><h2 id="chronogramme">Chronogramme</h2>
<ol class="run-stimuli">${stimuli.map(
    (
      stimulus,
    ) => html`<li class="${stimulus.state}"><p class="eyebrow">${timeOf(stimulus)} – <strong>${stimulusStateWords[stimulus.state]}</strong>${
      stimulus.sentAt ? html` à ${clockTime(stimulus.sentAt, opened.legalTime)}` : ''
    }</p>${handledBy(opened, stimulus.id)}
<details id="stimulus-${stimulus.id}"><summary>${stimulus.channel}, émetteur&nbsp;: ${stimulus.sender}, pour ${rolesWords(stimulus.recipients, kit.roles)}</summary>
${linesOf(stimulus.text)}${stimulus.expected ? html`<p class="hint">Attendu&nbsp;: ${stimulus.expected}</p>` : ''}${
  stimulus.skippedMotive ? html`<p class="hint">Écarté&nbsp;: ${stimulus.skippedMotive}</p>` : ''
}${
  run.state === 'running' && ['due', 'spare', 'to-come'].includes(stimulus.state) && stimulus.id !== next?.id
    ? html`${sendForm(stimulus.id, base, run.revision, 'Envoyer maintenant')}${skipForm(stimulus.id, base, run.revision, typed)}`
    : ''
}</details></li>`,
  )}</ol></section>`
}

function spotForm({ opened, base, typed }: Writing): Html {
  const { run, kit } = opened
  const words = typed?.form === 'sur-le-vif' ? typed.fields : undefined
  if (run.state !== 'running' && !words) return html``
  const players = kit.roles.filter(({ cell }) => cell !== 'animation')
  return html`<details id="sur-le-vif" ${words ? 'open' : ''}><summary>Écrire un stimulus sur le vif</summary><form method="post" action="${paths.runSpot(base)}">
<input type="hidden" name="revision" value="${run.revision}">
<label for="emetteur">Qui parle</label><input id="emetteur" name="emetteur" value="${words?.line('emetteur') ?? ''}" required maxlength="120" autocomplete="off">
<label for="canal">Par quel moyen</label><input id="canal" name="canal" required maxlength="60" autocomplete="off" value="${words?.line('canal') ?? 'téléphone'}">
<fieldset><legend>À qui</legend>${players.map(({ id, title }) => html`<label><input type="checkbox" name="roles" value="${id}" ${words?.texts('roles').includes(id) ? 'checked' : ''}> ${title}</label>`)}</fieldset>
<label for="texte">Texte</label><textarea id="texte" name="texte" rows="4" required maxlength="4000">
${words?.text('texte') ?? ''}</textarea>
<button>Envoyer</button></form></details>`
}

function decisionForm({ opened, base, typed }: Writing): Html {
  const words = typed?.form === 'decisions' ? typed.fields : undefined
  if (!words && (opened.run.state === 'created' || opened.run.state === 'cancelled')) return html``
  return html`<section id="noter-decision" aria-labelledby="decider"><h2 id="decider">Noter une décision</h2><form method="post" action="${paths.runDecisions(base)}">
<label for="decision">Décision prise</label><textarea id="decision" name="decision" rows="2" required maxlength="1000">
${words?.text('decision') ?? ''}</textarea>
<label for="raison">Pourquoi</label><textarea id="raison" name="raison" rows="2" maxlength="1000">
${words?.text('raison') ?? ''}</textarea>
<label for="fonction">Qui décide</label><input id="fonction" name="fonction" value="${words?.line('fonction') ?? ''}" maxlength="120" autocomplete="off" list="roles" aria-describedby="fonction-aide">
<datalist id="roles">${opened.kit.roles.filter(({ cell }) => cell !== 'animation').map(({ title }) => html`<option value="${title}"></option>`)}</datalist>
<p class="hint" id="fonction-aide">Une fonction, jamais un nom.</p>
<label><input type="checkbox" name="reversible" value="oui" ${words?.line('reversible') === 'oui' ? 'checked' : ''}> On peut revenir sur cette décision</label>
<button>Noter la décision</button></form></section>`
}

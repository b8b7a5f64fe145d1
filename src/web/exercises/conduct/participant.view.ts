import { html } from 'hono/html'
import type { ParticipantSight, PlayedStimulus } from '#exercise-conduct'
import type { Issue, LegalTime } from '#kernel'
import { clockTime, ratingWords } from '#messages'
import { paths } from '../../paths.ts'
import { faultSummary } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { clockView, followingWords, isOver, linesOf, reloadHead, rolesWords } from './run-words.view.ts'

interface Shown {
  readonly sight: ParticipantSight
  readonly base: string
  readonly still: boolean
  readonly issues?: readonly Issue[]
}

/** The page of a player or of an observer, behind a link. */
export function participantView({ sight, base, still, issues = [] }: Shown): Page {
  const observer = sight.kind === 'observer'
  return {
    title: `${sight.label} – ${sight.title}`,
    wide: observer,
    scripts: ['exercise.js'],
    ...(still || isOver(sight) ? {} : { head: reloadHead }),
    body: html`<p class="eyebrow">Exercice, tout est fictif</p>
<h1>${sight.label}</h1>
<p class="lead">${sight.title}</p>
${faultSummary(issues)}
${still ? html`<p class="notice">La page ne se recharge plus. <a href="${base}">Suivre de nouveau l’exercice</a></p>` : followingWords(sight, observer ? `${base}?ecrire=1` : undefined)}
<div id="direct" class="${observer && !still && !isOver(sight) ? 'while-still' : ''}" data-page="${base}" data-events="${paths.runEvents(base)}" data-count="${sight.revision}">
${participantPart(sight, base)}
</div>`,
  }
}

export function participantPart(sight: ParticipantSight, base: string): Html {
  const clock = clockView(sight, sight.elapsedMilliseconds)
  return sight.kind === 'player' ? html`${clock}${playerPart(sight, base)}` : html`${clock}${observerPart(sight, base)}`
}

type Player = Extract<ParticipantSight, { kind: 'player' }>
type Observer = Extract<ParticipantSight, { kind: 'observer' }>

function playerPart({ stimuli, roleText, state, elapsedMilliseconds, legalTime }: Player, base: string): Html {
  const [countdown] = stimuli.filter(({ kind, handled }) => kind === 'countdown' && !handled)
  return html`${roleText ? html`<details><summary>Votre rôle</summary>${linesOf(roleText)}</details>` : ''}
${countdown && state !== 'completed' ? countdownView(countdown, elapsedMilliseconds, state === 'running') : ''}
${stimuli.length === 0 ? html`<p>${state === 'created' ? 'L’exercice n’a pas commencé.' : 'Rien ne vous est encore parvenu.'} Cette page montre chaque message dès qu’il arrive.</p>` : ''}
<ol class="run-inbox" aria-label="Messages reçus, le dernier d’abord">${stimuli.map((stimulus) => messageView(stimulus, { base, over: state === 'completed', legalTime }))}</ol>`
}

function countdownView(
  { sentElapsedMilliseconds, countdownMinutes, text }: PlayedStimulus,
  elapsed: number,
  running: boolean,
): Html {
  const left = Math.max(0, sentElapsedMilliseconds + (countdownMinutes ?? 0) * 60_000 - elapsed)
  const [minutes, seconds] = [Math.floor(left / 60_000), Math.floor((left % 60_000) / 1000)]
  return html`<section class="run-countdown" aria-label="Compte à rebours" id="rebours"><p>${text}</p>
<p class="figure" role="timer" data-left="${left}" ${running ? 'data-running' : ''}>${minutes}:${String(seconds).padStart(2, '0')}</p>
<p><button type="button" class="secondary" data-full-screen="rebours" hidden>Plein écran</button></p></section>`
}

interface Around {
  readonly base: string
  readonly over: boolean
  readonly legalTime: LegalTime
}

function messageView(stimulus: PlayedStimulus, { base, over, legalTime }: Around): Html {
  const { id, kind, channel, sender, text, sentAt, handled } = stimulus
  return html`<li class="${kind}${handled ? ' handled' : ''}" id="message-${id}"><p class="eyebrow">${clockTime(sentAt, legalTime)} – ${kind === 'press' ? 'Presse' : channel}, émetteur&nbsp;: ${sender}</p>
${linesOf(text)}
${handled ? html`<p class="hint">Traité</p>` : over ? '' : html`<form method="post" action="${paths.participationAnswer(base, id)}"><button class="secondary">Traité<span class="sr-only"> – message – ${sender}</span></button></form>`}</li>`
}

function observerPart({ stimuli, grid, objectives, roles, observations, legalTime }: Observer, base: string): Html {
  const form = (target: string, label: string) => {
    const own = observations.find((observation) => observation.target === target)
    return noteForm({ base, target, label, note: own?.note ?? '', rating: own?.rating ?? null })
  }
  return html`<section aria-labelledby="envoyes"><h2 id="envoyes">Stimuli envoyés</h2>
${stimuli.length === 0 ? html`<p>Aucun pour l’instant.</p>` : ''}
<ol class="run-log">${stimuli.map(
    ({
      id,
      sentAt,
      channel,
      sender,
      recipients,
      text,
      expected,
      decision,
    }) => html`<li id="vu-${id}"><p class="eyebrow">${sentAt ? clockTime(sentAt, legalTime) : ''} – ${channel}, émetteur&nbsp;: ${sender}, pour ${rolesWords(recipients, roles)}</p>
${linesOf(text)}${expected ? html`<p class="hint">Attendu&nbsp;: ${expected}</p>` : ''}${decision ? html`<p class="hint">Décision à observer&nbsp;: ${decision}</p>` : ''}
${form(`stimulus:${id}`, `message – ${sender}`)}</li>`,
  )}</ol></section>
<section aria-labelledby="grille"><h2 id="grille">Grille d’observation</h2>
<p>C’est une observation, pas une note. Qui décide, sur quel signe, après combien de temps&nbsp;?</p>
${objectives.map(
  (objective) =>
    html`<h3>${objective.text}</h3><ul class="run-log">${grid
      .filter((line) => line.objective === objective.id)
      .map((line) => html`<li><p>${line.text}</p>${form(`grid:${line.id}`, line.text)}</li>`)}</ul>`,
)}</section>`
}

function noteForm(given: { base: string; target: string; label: string; note: string; rating: number | null }): Html {
  const id = given.target.replace(':', '-')
  const { base, target, label, note, rating } = given
  return html`<form method="post" action="${paths.participationNote(base)}" class="run-note" id="note-${id}" data-note="${target}">
<input type="hidden" name="objet" value="${target}">
<label for="texte-${id}">Note<span class="sr-only"> – ${label}</span></label><textarea id="texte-${id}" name="note" rows="2" maxlength="4000">
${note}</textarea>
<fieldset><legend class="sr-only">Ce qui a été vu</legend>${ratingWords.map(
    (words, value) =>
      html`<label><input type="radio" name="vu" value="${value}" ${rating === value ? 'checked' : ''}> ${words}</label>`,
  )}</fieldset>
<p class="status" role="status"></p><button class="secondary">Enregistrer<span class="sr-only"> – ${label}</span></button></form>`
}

import { html } from 'hono/html'
import type { OpenedRun } from '#exercise-conduct'
import type { LegalTime } from '#kernel'
import { clockTime, dayWords, delayWords, keptClockWords, ratingWords } from '#messages'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'

/** The delays that the kit names beside what the cell did: those of the law, then those of good practice. */
export function clocksView(opened: OpenedRun, base: string): Html {
  const { clocks } = opened
  if (clocks.length === 0) return html``
  const ofLaw = clocks.filter(({ clock }) => clock.nature !== 'practice')
  const others = clocks.filter(({ clock }) => clock.nature === 'practice')
  return html`<section aria-labelledby="delais"><h2 id="delais">Délais à tenir</h2>
${clockList(opened, base, { title: 'Fixés par la loi', clocks: ofLaw })}
${clockList(opened, base, { title: 'De bonne pratique, sans obligation', clocks: others })}</section>`
}

function clockList(
  { run, legalTime }: OpenedRun,
  base: string,
  { title, clocks }: { readonly title: string; readonly clocks: OpenedRun['clocks'] },
): Html {
  if (clocks.length === 0) return html``
  const open = run.state !== 'created' && run.state !== 'cancelled'
  return html`<h3>${title}</h3><ul class="run-clocks">${clocks.map(
    ({
      id,
      clock,
      dueAt,
      doneAt,
      state,
    }) => html`<li class="${state}"><p><strong>${clock.title}</strong> – ${keptClockWords[state]}</p>
<p class="hint">${clock.dueMinutes === 0 ? 'Sans délai' : dueAt ? `Au plus tard ${momentWords(dueAt, clock.dueMinutes, legalTime)}` : delayWords(clock.dueMinutes)}${
      doneAt ? html`, fait à ${clockTime(doneAt, legalTime)}` : ''
    }. À&nbsp;: ${clock.authority}. Source&nbsp;: ${clock.source}</p>
${open ? html`<form method="post" action="${paths.runClock(base, id)}"><button class="secondary" name="geste" value="${doneAt ? 'annuler' : 'fait'}">${doneAt ? 'Marquer non fait' : 'Marquer fait'}<span class="sr-only"> – ${clock.title}</span></button></form>` : ''}</li>`,
  )}</ul>`
}

/** With its day when the delay outlasts the exercise. */
function momentWords(instant: Date, minutes: number, legalTime: LegalTime): string {
  const hour = clockTime(instant, legalTime)
  return minutes < 1_440 ? `à ${hour}` : `le ${dayWords(instant, legalTime)} à ${hour}`
}

/** The log of decisions, with the functions that took them. */
export function decisionsView({ decisions, legalTime }: Pick<OpenedRun, 'decisions' | 'legalTime'>): Html {
  if (decisions.length === 0) return html``
  return html`<section aria-labelledby="main-courante"><h2 id="main-courante">Main courante des décisions</h2><ol class="run-log">${decisions.map(
    ({ at, what, why, decider, reversible }) => html`<li><p><strong>${clockTime(at, legalTime)}</strong> ${what}</p>
<p class="hint">${decider ? html`Décidé par&nbsp;: ${decider}. ` : ''}${why ? html`Raison&nbsp;: ${why}. ` : ''}${reversible ? 'On peut revenir dessus.' : 'On ne peut pas revenir dessus.'}</p></li>`,
  )}</ol></section>`
}

/** What observers noted, each thing with all its lines. */
export function observationsView({ observations, kit, stimuli, links }: OpenedRun): Html {
  if (observations.length === 0) return html``
  const whatOf = (target: string) => {
    const [kind, id] = target.split(':')
    if (kind === 'grid') return kit.observation.find((line) => line.id === id)?.text ?? ''
    return stimuli.find((stimulus) => stimulus.id === id)?.text.slice(0, 120) ?? ''
  }
  const labelOf = (linkId: string) => links.find(({ id }) => id === linkId)?.label ?? 'Observateur'
  return html`<section aria-labelledby="observations"><h2 id="observations">Observations</h2><ul class="run-log">${observations.map(
    ({ target, linkId, note, rating }) => html`<li><p class="hint">${whatOf(target)}</p>
<p><strong>${labelOf(linkId)}</strong>${rating === null ? '' : html` – ${ratingWords[rating] ?? ''}`}${note ? html`&nbsp;: ${note}` : ''}</p></li>`,
  )}</ul></section>`
}

import { html } from 'hono/html'
import { type GanttRow, ganttChart } from '#charts'
import { countWords } from '#messages'
import { type AxisOfPlan, isLate, progressOf, type RegionalAction, type RegionalPlan } from '#regional-plan'
import type { Html } from '../../ui/html.ts'
import { progressWords } from './action-words.ts'

type Dated = RegionalAction & { readonly startsOn: string; readonly endsOn: string }

function isDated(action: RegionalAction): action is Dated {
  return action.startsOn !== null && action.endsOn !== null && action.state !== 'dropped'
}

/** From the first day of a plan to its last one: each axis is drawn on this scale. */
export interface PlanSpan {
  readonly from: string
  readonly to: string
}

export function planSpan({ axes }: Pick<RegionalPlan, 'axes'>): PlanSpan {
  const dated = axes.flatMap(({ actions }) => actions.filter(isDated))
  const [from = '', to = ''] = [
    dated.map((each) => each.startsOn).sort()[0],
    dated
      .map((each) => each.endsOn)
      .sort()
      .at(-1),
  ]
  return { from, to }
}

/** The time line of an axis. One drawing for each axis, so that each fits on a printed page. The table below holds its figures. */
export function axisGantt({ axis, actions }: AxisOfPlan, span: PlanSpan, today: string): Html {
  const dated = actions.filter(isDated)
  const kept = actions.filter(({ state }) => state !== 'dropped').length
  const undated = kept - dated.length
  const missing =
    undated === 0
      ? ''
      : html`<p class="hint">${countWords(undated, 'action n’est pas dessinée', 'actions ne sont pas dessinées')}&nbsp;: il manque une date.</p>`
  if (dated.length === 0) return html`${missing}`
  const title = `Calendrier de l’axe «\u00A0${axis.title}\u00A0»`
  const rows = dated.map((action) => rowOf(action, today))
  const drawn = ganttChart({ ...span, title, rows, today, todayWord: 'aujourd’hui' })
  return html`<figure class="gantt"><figcaption>Calendrier. Plein&nbsp;: ce qui est fait. Hachures&nbsp;: avancement à compléter.</figcaption>${drawn}</figure>${missing}`
}

function rowOf(action: Dated, today: string): GanttRow {
  const figures = `${progressOf(action) === null ? '' : progressWords(action)}${isLate(action, today) ? ' en retard' : ''}`
  return {
    label: action.title,
    from: action.startsOn,
    to: action.endsOn,
    percent: progressOf(action),
    figures: figures.trim(),
  }
}

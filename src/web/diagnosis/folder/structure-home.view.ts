import { html } from 'hono/html'
import type { Folder } from '#assessment'
import type { OwnCampaign } from '#campaigns'
import type { MissingItem } from '#care'
import type { StructureExercises } from '#exercises'
import type { ReaderCount } from '#identity'
import type { Issue } from '#kernel'
import { calendarDayWords, countWords } from '#messages'
import type { StructurePlan } from '#plan'
import type { OwnEvents } from '#regional-offer'
import type { OpenQuestion } from '#result-reviews'
import { paths } from '../../paths.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { alertsNotice } from '../../ui/notices/alerts-notice.ts'
import { campaignsNotice } from '../../ui/notices/campaigns-notice.ts'
import { eventsNotice } from '../../ui/notices/events-notice.ts'
import { yearHint } from '../../ui/notices/exercise-year.ts'
import type { Page } from '../../ui/page/layout.ts'
import { readersSection } from '../readers.view.ts'
import { synthesisSection } from '../result/synthesis.view.ts'
import { careStep } from './care-step.view.ts'
import { exerciseStep } from './exercise-step.view.ts'
import { kindLine, reportLink } from './folder.view.ts'
import { draftsSection } from './folder-drafts.view.ts'
import { offersSection } from './folder-offers.view.ts'
import { resultsSection } from './folder-results.view.ts'
import { nextStep } from './next-step.view.ts'
import { questionsNotice } from './questions-notice.view.ts'

interface StructureHome {
  readonly folder: Folder
  readonly finess: string
  /** The plan, for people who may read it. */
  readonly plan: StructurePlan | undefined
  /** The exercises, for people who may read them. */
  readonly exercises: StructureExercises | undefined
  /** What is missing to declare the items of the programme CaRE, for a candidate's member. */
  readonly missing: readonly MissingItem[] | undefined
  /** Who may read the structure; undefined for people who may not read all of it. */
  readonly readers: readonly ReaderCount[] | undefined
  /** Whether the reader answers for this structure alone. */
  readonly isOnly: boolean
  /** How many answers to alerts of the region the reader owes. */
  readonly alerts: number
  readonly campaigns: readonly OwnCampaign[]
  /** Questions of the region on a result. */
  readonly questions: readonly OpenQuestion[]
  readonly events: OwnEvents
  readonly issues?: readonly Issue[]
}

/** « Ma structure »: the next step, the drafts, the latest results, the questionnaires to begin, and the synthesis. */
export function structureHomeView(home: StructureHome): Page {
  const { folder, finess, plan, exercises, missing, readers, isOnly, issues = [] } = home
  const { alerts, campaigns, questions, events } = home
  const at = paths.structure(finess)
  const whole = folder.sight === 'whole'
  return {
    title: titleWith(issues, folder.structure.name),
    wide: true,
    body: html`${whole ? html`<p class="eyebrow">${isOnly ? 'Ma structure' : html`<a href="${paths.accountHome}">Mes structures</a>`}</p>` : ''}
<h1>${folder.structure.name}</h1>
<p class="lead">${kindLine(folder)}</p>
${faultSummary(issues)}
${alertsNotice(alerts)}
${campaignsNotice(campaigns)}
${questionsNotice(folder, questions, at)}
${eventsNotice(events)}
${closedNotice(folder)}
${whole ? structureNav(finess, plan, exercises) : sharedNotice(folder)}
${exercises && !whole ? html`<p><a href="${paths.exercises(finess)}">Exercices de cette structure</a></p>` : ''}
${nextStep(folder, finess)}
${exercises ? exerciseStep(exercises, folder) : ''}
${missing ? careStep(missing, finess) : ''}
${draftsSection(folder, at)}
${resultsSection(folder, at)}
${offersSection(folder, at, issues)}
${synthesisSection(folder)}
${reportLink(folder, at)}
${readers ? readersSection(readers) : ''}
${folder.canEdit ? html`<p><a href="${paths.claim(at)}">Rattacher un diagnostic commencé sans compte</a></p>` : ''}`,
  }
}

function structureNav(
  finess: string,
  plan: StructurePlan | undefined,
  exercises: StructureExercises | undefined,
): Html {
  return html`<nav class="contents" aria-label="Cette structure"><ul>
<li><a href="${paths.plan(finess)}">Plan d’actions</a>${plan ? html` <span class="hint">${planWords(plan)}</span>` : ''}</li>
<li><a href="${paths.exercises(finess)}">Exercices</a>${exercises ? html` <span class="hint">${yearHint(exercises.year)}</span>` : ''}</li>
<li><a href="${paths.awareness(finess)}">Sensibilisation</a></li>
<li><a href="${paths.care(finess)}">Objectifs CaRE</a></li>
<li><a href="${paths.alerts}">Alertes</a></li>
<li><a href="${paths.referents(finess)}">Référents</a></li>
</ul></nav>`
}

function planWords({ progress: { total, counts, late } }: StructurePlan): string {
  if (total === 0) return '(vide)'
  const open = countWords(total - counts.done, 'action à faire', 'actions à faire')
  return late > 0 ? `(${open}, dont ${late} en retard)` : `(${open})`
}

function closedNotice({ structure }: Folder): Html {
  if (!structure.closedOn) return html``
  return html`<p class="notice">Le répertoire FINESS ne compte plus cette structure parmi celles qui sont ouvertes, depuis le ${calendarDayWords(structure.closedOn)}.</p>`
}

function sharedNotice({ rows }: Folder): Html {
  const shared = rows.some(({ submitted }) => submitted.length > 0)
  return html`<p class="notice">${shared ? 'Vous voyez ce que cette structure a transmis, sans ses commentaires internes.' : 'Cette structure n’a encore rien transmis.'}</p>`
}

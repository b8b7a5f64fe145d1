import { html } from 'hono/html'
import { type OpenedAssessment, progressOf } from '#assessment'
import { objectiveSheets } from '#care'
import type { Issue, LegalTime } from '#kernel'
import { countWords, dayWords } from '#messages'
import type { StructurePlan } from '#plan'
import { helpWith, type OfferedResource } from '#regional-offer'
import type { ShownReview } from '#result-reviews'
import { paths } from '../../paths.ts'
import { folderTitle, structureLine, tabTitle } from '../../ui/facts/structure-line.ts'
import { faultSummary, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { explanationSection } from './explanation.view.ts'
import { measuresSection } from './measures.view.ts'
import { objectivesSection } from './objectives.view.ts'
import type { ResultBesidePlan } from './plan-take.view.ts'
import { reviewSection, type TypedWord } from './review.view.ts'
import { headline } from './score.view.ts'
import { themesSection } from './theme-scores.view.ts'

interface ResultView {
  readonly opened: OpenedAssessment
  readonly base: string
  readonly folder: string
  /** The plan of the structure, for those who may read it. */
  readonly plan: StructurePlan | undefined
  /** Whether the person answers for other structures too. */
  readonly several: boolean
  /** Resources that the region and the country offer. */
  readonly offered: readonly OfferedResource[]
  /** The word of the region on a submitted result. */
  readonly review: ShownReview | undefined
  readonly typed?: TypedWord | undefined
  readonly issues: readonly Issue[]
}

/** Where the structure stands and what to do first; then why, folded: each part opens by its heading. */
export function resultView({ opened, base, folder, plan, several, offered, review, typed, issues }: ResultView): Page {
  const { questionnaire, assessment, diagnosis, programme } = opened
  const draft = assessment.submittedAt === null
  return {
    title: titleWith(issues, tabTitle('Résultat', opened)),
    wide: true,
    body: html`<p class="eyebrow"><a href="${folder}">${folderTitle(assessment)}</a> – ${
      draft ? html`<a href="${base}">${questionnaire.title}</a>` : questionnaire.title
    }</p>
<h1>Résultat</h1>
<p>${structureLine(assessment)}<br>
<span class="hint">Questionnaire version ${questionnaire.version}, ${programme.title} version ${programme.version}.</span></p>
${faultSummary(issues)}
${assessment.submittedAt === null ? incomplete(opened, base) : submittedNotice(assessment.submittedAt, opened.legalTime)}
${review?.canAnswer ? html`<p class="notice">Votre région vous pose une question sur ce résultat. <a href="#avis-region">La lire et y répondre</a></p>` : ''}
${headline(diagnosis)}
${fileActions(opened, base)}
${several ? html`<p><a href="${paths.manySites(base)}">Répondre pour plusieurs sites</a></p>` : ''}
${measuresSection(diagnosis, { plan: besideOf(opened, plan), helpFor: helpWith(diagnosis, offered) })}
${review ? reviewSection({ review, base, legalTime: opened.legalTime, typed, issues }) : ''}
<div class="parts">
${themesSection(diagnosis, programme)}
${objectivesSection(diagnosis, objectiveSheets(programme, diagnosis))}
${explanationSection(diagnosis)}
</div>`,
  }
}

/** A complete draft offers its submission first. Any other result offers its PDF first. */
function fileActions({ diagnosis, rights }: OpenedAssessment, base: string): Html {
  const { answered, asked } = progressOf(diagnosis)
  const first = rights.submit && answered === asked
  const submission = paths.submission(base)
  return html`<p class="actions">${first ? html`<a role="button" href="${submission}">Transmettre</a>` : ''}
<a role="button" class="${first ? 'secondary outline' : ''}" href="${paths.report(base)}">Télécharger le PDF</a>
<a role="button" class="secondary outline" href="${paths.explanation(base)}">Télécharger le détail (CSV)</a>
${rights.submit && !first ? html`<a href="${submission}">Transmettre</a>` : ''}</p>`
}

function besideOf({ questionnaire, assessment }: OpenedAssessment, plan: StructurePlan | undefined) {
  if (!plan?.canEdit) return undefined
  const { finess } = plan.structure
  return { questionnaire, actions: plan.actions, finess, assessmentId: assessment.id } satisfies ResultBesidePlan
}

function submittedNotice(submittedAt: Date, legalTime: LegalTime): Html {
  return html`<p class="notice">Transmis le ${dayWords(submittedAt, legalTime)}. Ce résultat ne change plus.</p>`
}

function incomplete({ diagnosis }: OpenedAssessment, base: string): Html {
  const { answered, asked } = progressOf(diagnosis)
  if (answered === asked) return html``
  return html`<p class="notice">Ce résultat est provisoire&nbsp;: ${countWords(asked - answered, 'question reste', 'questions restent')}
sans réponse. <a href="${paths.review(base)}">Compléter</a></p>`
}

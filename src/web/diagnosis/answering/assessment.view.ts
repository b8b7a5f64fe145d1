import { html } from 'hono/html'
import {
  type LastSubmitted,
  type ListedDelegation,
  type OpenedAssessment,
  progressOf,
  type ThemeProgress,
} from '#assessment'
import { countWords } from '#messages'
import type { Questionnaire } from '#questionnaires'
import { paths } from '../../paths.ts'
import { folderTitle, structureLine } from '../../ui/facts/structure-line.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { offlineSection } from '../offline/offline.view.ts'
import { waitingNotice } from './previous.view.ts'
import { progressBar } from './progress.view.ts'
import { themePath } from './theme-page.ts'

interface AssessmentView {
  readonly opened: OpenedAssessment
  readonly base: string
  readonly folder: string
  /** The newer version to which this assessment can move. */
  readonly newer: Questionnaire | undefined
  /** The themes handed to colleagues, for those who may hand them. */
  readonly delegations: readonly ListedDelegation[]
  /** What the structure submitted before it began this draft. */
  readonly previous: LastSubmitted | undefined
  /** Whether the person answers for other structures too. */
  readonly several: boolean
}

/** The home of a questionnaire in progress: the progress, and the page where to continue. */
export function assessmentView(view: AssessmentView): Page {
  const { opened, base, folder, newer } = view
  const { questionnaire, assessment, diagnosis } = opened
  const progress = progressOf(diagnosis)
  return {
    title: [questionnaire.title, assessment.structureName].filter(Boolean).join(' – '),
    body: html`<p class="eyebrow"><a href="${folder}">${folderTitle(assessment)}</a></p>
<h1>${questionnaire.title}</h1>
<p class="lead">${structureLine(assessment)}</p>
<p>${questionnaire.summary} Comptez environ ${countWords(questionnaire.durationMinutes, 'minute')}.</p>
${newer ? newerVersion(newer, base) : ''}
${progressBar(progress)}
${waitingNotice(opened, view.previous)}
${finishedByColleagues(progress.themes, view.delegations)}
${nextActions(opened, base)}
<h2>Les thèmes</h2>
<ol class="themes">${progress.themes.map(
      ({ theme, answered, asked }) => html`<li><a href="${themePath(diagnosis, base, theme.id)}">${theme.title}</a>
<span class="hint">${answered === asked ? 'complet, ' : ''}${answered} sur ${countWords(asked, 'question')}${handedTo(theme.id, view.delegations)}</span></li>`,
    )}</ol>
${assessment.ownerFiness === null ? '' : html`<p><a href="${paths.delegations(base)}">Confier un thème à un collègue</a></p>`}
${view.several ? html`<p><a href="${paths.manySites(base)}">Répondre pour plusieurs sites</a></p>` : ''}
${offlineSection(opened, base)}
<p><a href="${paths.deletion(base)}">Supprimer ce questionnaire</a></p>`,
  }
}

/**
 * Continue; once every question is answered, submit. Without a structure there is no submission, so the result comes instead.
 */
function nextActions({ diagnosis, rights }: OpenedAssessment, base: string): Html {
  const { answered, themes } = progressOf(diagnosis)
  const next = themes.find((theme) => theme.answered < theme.asked)
  const result = (look: string) =>
    html`<a role="button" class="${look}" href="${paths.result(base)}">Voir le résultat</a>`
  const submission = paths.submission(base)
  if (next)
    return html`<p class="actions"><a role="button" href="${themePath(diagnosis, base, next.theme.id)}">${answered > 0 ? 'Reprendre' : 'Commencer'}</a>
${answered > 0 ? result('secondary outline') : ''}
${answered > 0 && rights.submit ? html`<a href="${submission}">Transmettre</a>` : ''}</p>`
  if (!rights.submit) return html`<p class="actions">${result('')}</p>`
  return html`<p>Toutes les questions ont une réponse. Vous pouvez encore revoir chaque thème ci-dessous.</p>
<p class="actions"><a role="button" href="${submission}">Transmettre</a> ${result('secondary outline')}</p>`
}

/** `, confié : responsable informatique (lien pas encore ouvert)` */
function handedTo(themeId: string, delegations: readonly ListedDelegation[]): string {
  const open = delegations.filter((one) => one.themeId === themeId && one.opens)
  if (open.length === 0) return ''
  const words = open.map(({ colleague, lastUsedAt }) => colleague + (lastUsedAt ? '' : ' (lien pas encore ouvert)'))
  return `, confié\u00A0: ${words.join(', ')}`
}

/** Themes handed over, opened by the colleague, and now complete. */
function finishedByColleagues(themes: readonly ThemeProgress[], delegations: readonly ListedDelegation[]): Html {
  const finished = delegations.flatMap((one) => {
    const theme = themes.find(({ theme }) => theme.id === one.themeId)
    const isFinished = one.opens && one.lastUsedAt !== null && theme?.answered === theme?.asked
    return theme && isFinished ? [html`<li>${theme.theme.title}&nbsp;: ${one.colleague}</li>`] : []
  })
  if (finished.length === 0) return html``
  return html`<div class="notice"><p>Thèmes confiés, dont toutes les questions ont une réponse&nbsp;:</p><ul>${finished}</ul></div>`
}

function newerVersion({ version }: Questionnaire, base: string): Html {
  return html`<p class="notice">Une version plus récente de ce questionnaire existe (${version}).
<a href="${paths.versionMove(base)}">Voir ce qui changerait</a> avant de décider. Rien n’oblige à en changer.</p>`
}

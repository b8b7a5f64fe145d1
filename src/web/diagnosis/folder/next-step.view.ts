import { html } from 'hono/html'
import { type Folder, type FolderEntry, isUnchanged } from '#assessment'
import { countWords, quoted } from '#messages'
import type { Questionnaire } from '#questionnaires'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import { continuePath, continueWords, draftsOf, draftWords } from './folder-drafts.view.ts'
import { isOrderedByNeed, offersOf } from './folder-offers.view.ts'

/** The one thing to do next in a structure, for people who may do it. */
export function nextStep(folder: Folder, finess: string): Html {
  if (!folder.canEdit) return html``
  return html`<section class="notice next" aria-labelledby="prochaine-etape">
<h2 id="prochaine-etape">À faire maintenant</h2>
${step(folder, finess)}</section>`
}

/**
 * In order: submit what is ready, continue a draft, submit an update without any change, begin a questionnaire, then the
 * plan.
 */
function step(folder: Folder, finess: string): Html {
  const at = paths.structure(finess)
  const unchanged = folder.rows.filter(isUnchanged).map(({ draft }) => draft)
  const drafts = draftsOf(folder).filter((draft) => !unchanged.includes(draft))
  const ready = drafts.find(({ answered, asked }) => answered === asked)
  if (ready) return submitStep(ready, at)
  const begun = drafts.find(({ answered }) => answered > 0) ?? drafts[0]
  if (begun) return continueStep(begun, at)
  if (unchanged[0]) return updateStep(unchanged[0], at)
  const [offered] = offersOf(folder)
  if (offered) return beginStep(offered, folder, at)
  return html`<p>Tous les questionnaires sont transmis. Avancez dans votre plan d’actions, puis mettez vos résultats à jour.</p>
<p class="actions"><a role="button" href="${paths.plan(finess)}">Ouvrir le plan d’actions</a></p>`
}

function submitStep({ questionnaire, assessment }: FolderEntry, at: string): Html {
  return html`<p>${quoted(questionnaire.title)} est complet. Il reste à le transmettre à votre agence régionale de santé (ARS)&nbsp;:
la page suivante dit ce qui sera partagé.</p>
<p class="actions"><a role="button" href="${paths.submission(paths.assessment(at, assessment.id))}">Transmettre</a></p>`
}

function continueStep(entry: FolderEntry, at: string): Html {
  return html`<p>${quoted(entry.questionnaire.title)}&nbsp;: ${draftWords(entry)}</p>
<p class="actions"><a role="button" href="${continuePath(entry, at)}">${continueWords(entry)}</a></p>`
}

function updateStep({ questionnaire, assessment }: FolderEntry, at: string): Html {
  return html`<p>${quoted(questionnaire.title)}&nbsp;: la mise à jour est commencée, et rien n’y a encore changé. Revoyez vos réponses, thème par
thème, avant de la transmettre.</p>
<p class="actions"><a role="button" href="${paths.assessment(at, assessment.id)}">Revoir les réponses</a></p>`
}

/** When the kind of the structure is unknown, the person must choose it first, in the list of questionnaires. */
function beginStep({ id, title, durationMinutes }: Questionnaire, folder: Folder, at: string): Html {
  const why = isOrderedByNeed(folder)
    ? 'd’après vos réponses, c’est là que vous êtes le plus fragile'
    : 'pour commencer'
  const words = html`<p>${quoted(title)}&nbsp;: ${why}. Environ ${countWords(durationMinutes, 'minute')}.</p>`
  if (folder.audience === undefined)
    return html`<p>Dites de quel type est votre structure, puis commencez un questionnaire.</p>`
  return html`${words}
<form method="post" action="${paths.addition(at)}"><p class="actions"><button type="submit" name="questionnaire" value="${id}">Commencer<span class="sr-only"> – ${title}</span></button></p></form>`
}

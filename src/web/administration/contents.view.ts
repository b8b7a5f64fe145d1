import { html } from 'hono/html'
import type { ListedKit } from '#exercise-conduct'
import { audienceNames, calendarDayWords, kitLevelWords, numberWords } from '#messages'
import type { ListedContent } from '#questionnaires'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import { listedCell, listedRow, listedTable, shortCell } from '../ui/lists/listed-table.ts'
import type { Page } from '../ui/page/layout.ts'
import { administrationPage } from './administration-frame.view.ts'

/** Every version of every questionnaire, programme and kit on this server. */
export function contentsView(listed: readonly ListedContent[], kits: readonly ListedKit[]): Page {
  const ofKind = (kind: ListedContent['kind']) => listed.filter((content) => content.kind === kind)
  return administrationPage({
    title: 'Contenus',
    section: 'contents',
    wide: true,
    body: html`<p class="lead">Une version publiée ne change plus. Un brouillon n’est proposé à personne.</p>
${[...listed, ...kits].some(({ faulty }) => faulty) ? faultyHint : ''}
<h2>Questionnaires</h2>
${listedTable({
  caption: 'Questionnaires, par identifiant puis par version',
  head: ['Questionnaire', 'Version', 'État', 'Type de structure', 'Questions'],
  rows: ofKind('questionnaire').map(questionnaireRow),
})}
<h2>Programmes</h2>
<p><a href="${paths.programme}">Voir le programme CaRE tel qu’il est montré</a></p>
<p><a href="${paths.programmeCompletion}">Compléter un domaine du programme</a></p>
${listedTable({
  caption: 'Programmes, par version',
  head: ['Programme', 'Version', 'État', 'Prérequis et objectifs'],
  rows: ofKind('programme').map(programmeRow),
})}
<h2>Kits d’exercice</h2>
<p><a href="${paths.kits}">Voir les kits tels qu’ils sont montrés</a></p>
${listedTable({
  caption: 'Kits d’exercice, par identifiant puis par version',
  head: ['Kit', 'Version', 'État', 'Niveau', 'Stimuli'],
  rows: kits.map(kitRow),
})}`,
  })
}

const faultyHint = html`<p class="hint">Les défauts d’un fichier se lisent sur le serveur avec la commande <code>questionnaires check</code>, ou <code>kits check</code> pour un kit.</p>`

function questionnaireRow(content: ListedContent): Html {
  const audience = content.audience.map((one) => audienceNames[one]).join(', ')
  return listedRow(nameOf(content), [
    shortCell('Version', content.version),
    listedCell('État', html`${stateWords(content)}${takenOver(content)}`),
    shortCell('Type', audience || '–'),
    shortCell('Questions', count(content)),
  ])
}

function programmeRow(content: ListedContent): Html {
  return listedRow(nameOf(content), [
    shortCell('Version', content.version),
    shortCell('État', stateWords(content)),
    listedCell('Prérequis et objectifs', count(content)),
  ])
}

function kitRow(kit: ListedKit): Html {
  return listedRow(nameOf(kit), [
    shortCell('Version', kit.version),
    shortCell('État', stateWords(kit)),
    shortCell('Niveau', kit.level ? kitLevelWords[kit.level] : '–'),
    shortCell('Stimuli', kit.served ? numberWords(kit.stimuli) : '–'),
  ])
}

function nameOf({ id, title }: Pick<ListedContent, 'id' | 'title'>): Html {
  return html`${title || id}${title ? html` <span class="hint">${id}</span>` : ''}`
}

function stateWords({ served, releasedOn, faulty }: Pick<ListedContent, 'served' | 'releasedOn' | 'faulty'>): string {
  if (!served && faulty)
    return releasedOn ? 'Publiée, mais son fichier est en défaut' : 'Brouillon en défaut, non publié'
  if (!served) return releasedOn ? 'Publiée, servie au prochain démarrage' : 'Brouillon, non publié'
  return releasedOn ? `Publiée le ${calendarDayWords(releasedOn)}` : 'Servie'
}

function takenOver({ takesOver }: ListedContent): Html {
  return takesOver ? html` <span class="hint">Reprend les réponses de la version ${takesOver}</span>` : html``
}

function count({ served, questions }: ListedContent): string {
  return served ? numberWords(questions) : '–'
}

import { html } from 'hono/html'
import type { Structure } from '#directory'
import { type Kit, type OfferedKit, type Run, unstartedRunDays } from '#exercise-conduct'
import { type Issue, type LegalTime, legalTimeOf } from '#kernel'
import { dayWords, kitLevelWords, runStateWords } from '#messages'
import { paths } from '../../paths.ts'
import { faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Page } from '../../ui/page/layout.ts'
import { printsList } from '../prints.view.ts'

interface Listed {
  readonly structure: Structure
  readonly runs: readonly Run[]
  readonly kits: readonly OfferedKit[]
}

/** The runs of a structure, and the kits with which the next one can be prepared. */
export function runsView({ structure, runs, kits }: Listed): Page {
  const { finess, name } = structure
  return {
    title: `Conduire un exercice – ${name}`,
    body: html`<p class="eyebrow"><a href="${paths.structure(finess)}">${name}</a></p>
<h1>Conduire un exercice</h1>
<p class="lead">Choisissez un kit, remplacez quelques mots par les vôtres, puis jouez-le&nbsp;: l’exercice se suit à l’écran, et le RETEX se prépare tout seul.</p>
${
  runs.length > 0
    ? html`<h2>Vos exercices</h2><ul class="questionnaires">${runs.map((run) => runLine(run, legalTimeOf(structure)))}</ul>
<p class="hint">Un exercice préparé et jamais commencé est effacé ${unstartedRunDays}&nbsp;jours après sa préparation, avec ses liens.</p>`
    : ''
}
<h2>Préparer un exercice</h2>
${kits.length === 0 ? html`<p>Aucun kit n’est encore publié sur ce serveur.</p>` : html`<p><a href="${paths.kitChoice}">Quel niveau choisir&nbsp;?</a></p>`}
<ul class="questionnaires">${kits.map(
      (kit) => html`<li><h3><a href="${paths.kit(kit.id)}">${kit.title}</a></h3>
<p class="hint">${kitLevelWords[kit.level]}, ${kit.durationMinutes}&nbsp;minutes, pour ${kit.audience.join(' et ')}</p>
<p>${kit.summary}</p><p class="actions"><a role="button" href="${paths.runPreparation(finess, kit.id)}">Préparer<span class="sr-only"> – ${kit.title}</span></a></p></li>`,
    )}</ul>`,
  }
}

function runLine({ id, structureFiness, title, state, createdAt }: Run, legalTime: LegalTime) {
  return html`<li><h3><a href="${paths.run(structureFiness, id)}">${title}</a></h3>
<p>${runStateWords[state]}. <span class="hint">Préparé le ${dayWords(createdAt, legalTime)}</span></p></li>`
}

interface Preparation {
  readonly structure: Structure
  readonly kit: Kit
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

/** The words of the structure that fill the texts of the kit. */
export function preparationView({ structure, kit, values, issues }: Preparation): Page {
  const found = issues.map((issue) => (issue.path ? { ...issue, path: `mot.${issue.path}` } : issue))
  return {
    title: titleWith(issues, `Préparer – ${kit.title} – ${structure.name}`),
    body: html`<p class="eyebrow"><a href="${paths.runs(structure.finess)}">Exercices – ${structure.name}</a></p>
<h1>Préparer l’exercice</h1>
<p class="lead">${kit.title}. Ces mots remplacent ceux du kit dans tous les textes. Vous ne les donnez qu’une fois. Ceux qui sont déjà là viennent du répertoire FINESS ou d’une campagne de la région&nbsp;: corrigez-les au besoin.</p>
${faultSummary(found)}
<form method="post" action="${paths.runPreparation(structure.finess, kit.id)}">
<input type="hidden" name="version" value="${kit.version}">
${kit.variables.map(({ id, label, example }) =>
  field(found, {
    name: `mot.${id}`,
    label,
    value: values[id] ?? '',
    hint: `Par exemple\u00A0: ${example}`,
    autocomplete: 'off',
    maxlength: 200,
  }),
)}
<button>Préparer l’exercice</button></form>
<h2>Imprimer ou relire avant de préparer</h2>
<p>Ces documents montrent les exemples du kit, entre crochets. Une fois l’exercice préparé, ils porteront vos mots.</p>
<p><strong>Qui joue ne doit les ouvrir ni avant, ni pendant&nbsp;:</strong> ils contiennent la suite. Seules les fiches des joueurs leur sont destinées.</p>
${printsList((print) => paths.kitPrint(paths.runPreparation(structure.finess, kit.id), print))}`,
  }
}

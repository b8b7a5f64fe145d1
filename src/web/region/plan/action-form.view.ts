import { html } from 'hono/html'
import type { Issue } from '#kernel'
import { regionalFieldWords, regionalKindWords, regionalStateWords } from '#messages'
import { longestActionTexts, mostStages, type PreparedRegionalAction, type TypedAction } from '#regional-plan'
import { paths } from '../../paths.ts'
import { areaField, checkboxes, foldedPart, radios, selectField } from '../../ui/forms/choice-fields.ts'
import { atFields, dayField, faultSummary, field, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'
import { indicatorKeyWords } from './action-words.ts'
import { actionFieldNames } from './typed-action.ts'

interface ActionForm {
  readonly prepared: PreparedRegionalAction
  readonly typed: TypedAction
  readonly issues: readonly Issue[]
  readonly revision: number
}

const word = regionalFieldWords

/** Writes an action. Only its axis, its title and its state are asked: what nobody knows yet stays open. */
export function actionFormView({ prepared, typed, issues: found, revision }: ActionForm): Page {
  const { region, action, axes, indicators } = prepared
  const issues = atFields(found, actionFieldNames)
  const title = action ? 'Modifier l’action' : 'Ajouter une action'
  const at = action ? paths.regionalActionChange(region.code, action.id) : paths.regionalActionAddition(region.code)
  const back = action ? paths.regionalAction(region.code, action.id) : paths.regionalPlan(region.code)
  return {
    title: titleWith(issues, `${title} – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${paths.regionalPlan(region.code)}">Plan cyber régional</a></p>
<h1>${title}</h1>
<p class="lead">L’axe, le titre et l’état suffisent. Laissez vide ce que personne ne sait encore&nbsp;: le plan l’écrit «&nbsp;à compléter&nbsp;».</p>
${faultSummary(issues)}
<form method="post" action="${at}">
<input type="hidden" name="revision" value="${revision}">
${selectField(issues, { name: 'axe', label: word.axisId, value: typed.axisId, options: Object.fromEntries(axes.map(({ id, title }) => [id, title])) })}
${field(issues, { name: 'titre', label: word.title, value: typed.title, autocomplete: 'off', maxlength: longestActionTexts.title })}
${areaField(issues, { name: 'description', label: word.detail, value: typed.detail, hint: 'Ce qui est fait, et pour qui.', maxlength: longestActionTexts.detail })}
${radios(issues, { name: 'etat', legend: word.state, options: regionalStateWords, chosen: [typed.state], hint: 'Une action ne s’efface pas\u00A0: abandonnée, elle reste lisible.' })}
${raciFields(issues, typed)}
<h2>Quand, combien, jusqu’où</h2>
${dayField(issues, { name: 'debut', label: word.startsOn, value: typed.startsOn, autocomplete: 'off', optional: true })}
${dayField(issues, { name: 'fin', label: word.endsOn, value: typed.endsOn, autocomplete: 'off', optional: true })}
${field(issues, { name: 'avancement', label: 'Avancement, de 0 à 100', value: typed.progress, autocomplete: 'off', inputmode: 'numeric', maxlength: 10, optional: true, hint: 'Sans effet si l’action a des étapes\u00A0: elles donnent l’avancement.' })}
${field(issues, { name: 'budget', label: 'Budget, en euros entiers', value: typed.budget, autocomplete: 'off', inputmode: 'numeric', maxlength: 20, optional: true })}
${stageFields(issues, typed)}
${foldedPart(
  word.indicators,
  typed.indicators.length > 0,
  checkboxes(issues, {
    name: 'indicateur',
    legend: 'Indicateurs qui disent si l’action porte',
    options: Object.fromEntries(indicators.map((key) => [key, indicatorKeyWords(key)])),
    chosen: typed.indicators,
  }),
)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${back}">Annuler</a></p>
</form>`,
  }
}

const raci = [
  ['pilote', 'lead', 'Qui rend compte de l’action.'],
  ['contributeurs', 'contributors', 'Qui la réalise avec le pilote.'],
  ['consultes', 'consulted', 'À qui l’on demande un avis.'],
  ['informes', 'informed', 'Qui en est tenu au courant.'],
] as const

function raciFields(issues: readonly Issue[], typed: TypedAction): Html {
  return html`<h2>Qui</h2>
<p>Nommez des fonctions et des organismes, jamais des personnes&nbsp;: le plan reste vrai quand elles changent.</p>
${raci.map(([name, key, hint]) => field(issues, { name, label: word[key], value: typed[key], autocomplete: 'off', maxlength: longestActionTexts[key], hint, optional: true }))}`
}

function stageFields(issues: readonly Issue[], typed: TypedAction): Html {
  const shown = Math.min(
    mostStages,
    Math.max(4, typed.stages.filter(({ title, doneOn }) => title || doneOn).length + 2),
  )
  const lines = Array.from({ length: shown }, (_, index) => {
    const { title = '', doneOn = '' } = typed.stages[index] ?? {}
    const name = `etape-${index + 1}`
    return html`${field(issues, { name, label: `Étape ${index + 1}`, value: title, autocomplete: 'off', maxlength: longestActionTexts.title, optional: true })}
${dayField(issues, { name: `${name}-jour`, label: `Étape ${index + 1}, terminée le`, value: doneOn, autocomplete: 'off', optional: true })}`
  })
  const content = html`${radios(issues, { name: 'nature', legend: word.kind, options: regionalKindWords, chosen: [typed.kind], hint: 'Un contrôle est un audit, ou l’homologation d’un système régional.' })}
${lines}`
  return foldedPart(
    'Contrôle et étapes',
    typed.kind === 'control' || typed.stages.some(({ title, doneOn }) => title || doneOn),
    content,
  )
}

import { html } from 'hono/html'
import { longestCampaignTexts, type PreparedCampaign } from '#campaigns'
import type { Issue } from '#kernel'
import { askedThingWords } from '#messages'
import { paths } from '../paths.ts'
import { areaField, radios, selectField } from '../ui/forms/choice-fields.ts'
import { atFields, dayField, faultSummary, field, titleWith } from '../ui/forms/fields.ts'
import type { Page } from '../ui/page/layout.ts'
import { exerciseFields } from './slots/exercise-fields.view.ts'
import { targetFields } from './target-fields.view.ts'
import type { CampaignForm } from './typed-campaign.ts'

interface Shown {
  readonly prepared: PreparedCampaign
  readonly typed: CampaignForm
  readonly issues: readonly Issue[]
  readonly revision: number
}

const fields = {
  title: 'titre',
  message: 'message',
  asked: 'demande',
  questionnaireId: 'questionnaire',
  interimOn: 'intermediaire',
  finalOn: 'final',
  provider: 'prestataire',
  kit: 'kit',
  letter: 'courrier',
  slots: 'creneaux',
  target: 'cible',
  structures: 'structures',
}

/** Writes a campaign that is not open yet, and whom it asks. */
export function campaignFormView({ prepared, typed, issues: found, revision }: Shown): Page {
  const { region, campaign, choices, questionnaires, kits } = prepared
  const issues = atFields(found, fields)
  const title = campaign ? 'Modifier la campagne' : 'Préparer une campagne'
  const at = campaign ? paths.regionCampaign(region.code, campaign.id) : ''
  const action = campaign ? paths.campaignChange(at) : paths.regionCampaignAddition(region.code)
  return {
    title: titleWith(issues, `${title} – ${region.name}`),
    body: html`<p class="eyebrow"><a href="${paths.regionCampaigns(region.code)}">Campagnes</a></p>
<h1>${title}</h1>
<p class="lead">Rien ne part encore. Vous relirez la demande, et à combien de personnes elle s’adresse, avant d’ouvrir la campagne.</p>
${faultSummary(issues)}
<form method="post" action="${action}">
<input type="hidden" name="revision" value="${revision}">
${field(issues, { name: 'titre', label: 'Titre', value: typed.title, autocomplete: 'off', maxlength: longestCampaignTexts.title, hint: 'Il devient l’objet du message. Ne nommez aucune structure.' })}
${radios(issues, { name: 'demande', legend: 'Ce que vous demandez', options: askedThingWords, chosen: [typed.asked] })}
${selectField(issues, { name: 'questionnaire', label: 'Quel questionnaire (sans objet pour un exercice)', options: Object.fromEntries(questionnaires.map(({ id, title: name }) => [id, name])), value: typed.questionnaireId })}
${areaField(issues, { name: 'message', label: 'Votre message', value: typed.message, hint: 'Pourquoi vous le demandez, et qui appeler en cas de difficulté.', maxlength: longestCampaignTexts.message, rows: 6 })}
${dayField(issues, { name: 'intermediaire', label: 'Jour intermédiaire', value: typed.interimOn, autocomplete: 'off', hint: 'Ce jour-là, vous appelez celles qui n’ont pas commencé.' })}
${dayField(issues, { name: 'final', label: 'Jour final', value: typed.finalOn, autocomplete: 'off', hint: 'Le lendemain, une structure qui n’a rien fait est en retard.' })}
${exerciseFields(issues, typed, kits)}
${targetFields(issues, typed.target, choices)}
<p class="actions"><button type="submit">Enregistrer</button> <a href="${at || paths.regionCampaigns(region.code)}">Annuler</a></p>
</form>`,
  }
}

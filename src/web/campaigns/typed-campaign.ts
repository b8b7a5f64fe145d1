import { type Campaign, slotsText, type TypedCampaign } from '#campaigns'
import type { FormFields } from '../http/forms/forms.ts'
import { blankTarget, type FormTarget, formTarget, typedTarget } from './typed-target.ts'

/** The fields of the form of a campaign, typed or kept. */
export type CampaignForm = TypedCampaign & { readonly target: FormTarget }

export const blankCampaign: CampaignForm = {
  title: '',
  message: '',
  asked: '',
  questionnaireId: '',
  interimOn: '',
  finalOn: '',
  provider: '',
  kit: '',
  letter: '',
  slots: '',
  target: blankTarget,
}

/** Reads the form as it was sent. */
export function typedCampaign(fields: FormFields): CampaignForm {
  return {
    title: fields.line('titre'),
    message: fields.text('message'),
    asked: fields.text('demande'),
    questionnaireId: fields.text('questionnaire'),
    interimOn: fields.day('intermediaire'),
    finalOn: fields.day('final'),
    provider: fields.line('prestataire'),
    kit: fields.text('kit'),
    letter: fields.text('courrier'),
    slots: fields.text('creneaux'),
    target: typedTarget(fields),
  }
}

/** The campaign that was kept, to show it again. */
export function campaignForm({
  title,
  message,
  asked,
  questionnaireId,
  interimOn,
  finalOn,
  provider,
  kit,
  letter,
  slots,
  target,
}: Campaign): CampaignForm {
  return {
    title,
    message,
    asked,
    questionnaireId: questionnaireId ?? '',
    interimOn,
    finalOn,
    provider,
    kit,
    letter,
    slots: slotsText(slots),
    target: formTarget(target),
  }
}

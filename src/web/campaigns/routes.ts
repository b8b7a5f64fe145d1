import { accountFiles, accountForms, accountPages, accountPrints, forms, linkPages } from '../http/limits.ts'
import { file, get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { sendStructures } from './campaign-file.ts'
import { showLinkedCampaign } from './campaign-link.ts'
import * as campaign from './region-campaign.ts'
import * as form from './region-campaign-form.ts'
import { showRegionCampaigns } from './region-campaigns.ts'
import { sendLetters } from './slots/letter-file.ts'
import * as own from './slots/own-campaign.ts'
import * as slots from './slots/region-slots.ts'

const code = ':region'
const at = paths.regionCampaign(code, ':campagne')
const ownAt = paths.ownCampaign(':finess', ':campagne')

/** Campaigns of a region: prepared, opened, followed, with reminders for those who still owe something. */
export const routes: readonly Route[] = [
  get(paths.regionCampaigns(code), 'region', accountPages, showRegionCampaigns),
  get(paths.regionCampaignAddition(code), 'region', accountPages, form.show),
  post(paths.regionCampaignAddition(code), 'region', accountForms, forms, form.save),
  get(at, 'region', accountPages, campaign.showCampaign),
  get(paths.campaignChange(at), 'region', accountPages, form.show),
  post(paths.campaignChange(at), 'region', accountForms, forms, form.save),
  post(paths.campaignRemoval(at), 'region', accountForms, forms, campaign.remove),
  post(paths.campaignOpening(at), 'region', accountForms, forms, campaign.open),
  post(paths.campaignReminder(at), 'region', accountForms, forms, campaign.remind),
  post(paths.campaignAcceptance(at), 'region', accountForms, forms, campaign.accept),
  post(paths.campaignClosing(at), 'region', accountForms, forms, campaign.close),
  post(paths.campaignSlots(at), 'region', accountForms, forms, slots.add),
  post(paths.campaignSlotMove(at), 'region', accountForms, forms, slots.move),
  post(paths.campaignSlotWithdrawal(at), 'region', accountForms, forms, slots.withdraw),
  get(paths.campaignLetters(at), 'region', accountPages, slots.showLetters),
  file(paths.campaignLetterFile(at), 'region', accountPrints, sendLetters),
  file(paths.campaignFile(at), 'region', accountFiles, sendStructures),
  get(ownAt, 'own', accountPages, own.showOwnCampaign),
  get(paths.ownCampaignLetter(ownAt), 'own', accountPages, own.showOwnLetter),
  post(paths.ownCampaignSlot(ownAt), 'own', accountForms, forms, own.pick),
  post(paths.ownCampaignRelease(ownAt), 'own', accountForms, forms, own.release),
  post(paths.ownCampaignWords(ownAt), 'own', accountForms, forms, own.keepWords),
  get(paths.campaignLink(':secret'), 'mailed', linkPages, showLinkedCampaign),
]

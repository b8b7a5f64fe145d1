/**
 * What a region asks of many structures at once.
 * An alert (`alerts/`) relays a warning: its structures and its texts are fixed when it is sent, each structure says not
 * concerned, concerned or done, with an account or by the link of a mail, and no answer is a state of its own. Every answer is
 * kept. Whom it asks is a `target/`, whose criteria are read when it is sent.
 * A campaign (`campaign/`) asks for a questionnaire or for the crisis exercise by a day. What a structure did is read where it was done,
 * since the campaign was opened; the region's acceptance is a state of its own. Reminders go to those who still owe something.
 * A campaign for an exercise may propose `slots/`: what a structure picks plans its exercise, which then says where it stands; a
 * letter in the name of the region is filled in for each structure.
 * Mails leave through `#mailing`; they name no weakness of anyone.
 */
export {
  type Alert,
  type AlertAnswer,
  type AlertCounts,
  type AlertState,
  alertAnswers,
  alertState,
  type Severity,
  severities,
} from './alerts/alert.ts'
export { longestAlertTexts, type TypedAlert } from './alerts/check-alert.ts'
export { type AnsweredAlert, answerAlert, answerAlertByLink } from './alerts/usecases/answer-alert.ts'
export {
  type AnsweringStructure,
  countOwnAlerts,
  listOwnAlerts,
  type OwnAlert,
  openAlertLink,
} from './alerts/usecases/own-alerts.ts'
export { closeAlert, type PublishedAlert, publishAlert } from './alerts/usecases/publish-alert.ts'
export {
  type AlertList,
  alertLists,
  exportAlert,
  type FollowedAlert,
  type FollowedAsk,
  followAlert,
  listRegionAlerts,
  type PreparedAlert,
  prepareAlert,
  type RegionAlerts,
} from './alerts/usecases/region-alerts.ts'
export { resendAlert } from './alerts/usecases/resend-alert.ts'
export { deleteAlertDraft, type SavedAlert, saveAlert } from './alerts/usecases/save-alert.ts'
export {
  type AskedThing,
  type Campaign,
  type CampaignStanding,
  type CampaignState,
  campaignState,
  isOwed,
  standings,
} from './campaign/campaign.ts'
export { longestCampaignTexts, type TypedCampaign } from './campaign/check-campaign.ts'
export { longestAskTexts, type OfferedKit, type TypedExerciseAsk } from './campaign/check-exercise-ask.ts'
export { acceptDone } from './campaign/usecases/accept-done.ts'
export {
  exportCampaign,
  type FollowedCampaign,
  type FollowedStructure,
  followCampaign,
  listRegionCampaigns,
  type PreparedCampaign,
  prepareCampaign,
  type RegionCampaigns,
} from './campaign/usecases/follow-campaign.ts'
export { closeCampaign, type OpenedCampaign, openCampaign, remindLate } from './campaign/usecases/open-campaign.ts'
export { type LinkedCampaign, openCampaignLink } from './campaign/usecases/open-link.ts'
export { listOwnCampaigns, type OwnCampaign } from './campaign/usecases/own-campaigns.ts'
export { deleteCampaignDraft, type SavedCampaign, saveCampaign } from './campaign/usecases/save-campaign.ts'
export { campaignComposers } from './composers.ts'
export type { DescribedStructure } from './described-structure.ts'
export type { PreviewedMail } from './previewed-mail.ts'
export { type KitVariable, type LetterWord, letterWords } from './slots/letter.ts'
export { nameOfSlot, type Slot, slotsText } from './slots/slot.ts'
export type { SlotChange } from './slots/slot-change.ts'
export type { TakenSlot } from './slots/taken-slots.ts'
export { addSlots } from './slots/usecases/add-slots.ts'
export { type ChangedSlot, moveSlot, withdrawSlot } from './slots/usecases/change-slot.ts'
export { findCampaignWords } from './slots/usecases/find-words.ts'
export { keepCampaignWords } from './slots/usecases/keep-words.ts'
export {
  type CampaignLetters,
  exportLetters,
  type LetterFile,
  type LetterFileReference,
  lettersInFile,
  listLetters,
} from './slots/usecases/list-letters.ts'
export { type OpenedAsk, openOwnCampaign } from './slots/usecases/open-own-campaign.ts'
export { type PickedSlot, pickSlot, releaseSlot } from './slots/usecases/pick-slot.ts'
export type { WrittenLetter } from './slots/written-letter.ts'
export { everyone, type Target } from './target/target.ts'
export type { TargetChoices, TypedTarget } from './target/typed-target.ts'

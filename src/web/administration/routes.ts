import { accountFiles, accountForms, accountPages, accountUploads, forms } from '../http/limits.ts'
import { file, get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as changes from './account-changes.ts'
import * as accounts from './accounts.ts'
import * as administration from './administration.ts'
import * as log from './audit-log.ts'
import * as consents from './consents.ts'
import * as groups from './groups/groups.ts'
import * as invitations from './invitations/administration-invitations.ts'
import * as invitationFile from './invitations/invitation-file.ts'
import * as completion from './programme-completion.ts'
import * as settings from './settings.ts'
import * as placements from './territories/placements.ts'
import * as territories from './territories/territories.ts'
import * as territoryFile from './territories/territory-import.ts'
import { invitationFiles, logos, programmeFiles, territoryFiles } from './uploads.ts'

const [account, invitation, consent] = [':compte', ':invitation', ':accord']
const [region, territory, group] = [':region', ':territoire', ':groupe']

const accountRoutes = [
  get(paths.accounts, 'server', accountPages, accounts.showAccounts),
  get(paths.accountRecord(account), 'server', accountPages, accounts.showAccount),
  get(paths.accountRoles(account), 'server', accountPages, changes.showRoles),
  post(paths.accountRoles(account), 'server', accountForms, forms, changes.addRole),
  post(paths.accountRoleEnd(account), 'server', accountForms, forms, changes.endRole),
  post(paths.accountSessionsEnd(account), 'server', accountForms, forms, changes.endSessions),
  post(paths.accountKeyEnd(account), 'server', accountForms, forms, changes.endKey),
  get(paths.accountSecondFactorReset(account), 'server', accountPages, accounts.askReset),
  post(paths.accountSecondFactorReset(account), 'server', accountForms, forms, changes.reset),
  get(paths.accountClosing(account), 'server', accountPages, accounts.askClosing),
  post(paths.accountClosing(account), 'server', accountForms, forms, changes.close),
]

const invitationRoutes = [
  get(paths.invitations, 'server', accountPages, invitations.showInvitations),
  get(paths.invitationMaking, 'server', accountPages, invitations.showMaking),
  post(paths.invitationMaking, 'server', accountForms, forms, invitations.invite),
  post(paths.invitationCheck, 'server', accountUploads, invitationFiles, invitationFile.check),
  post(paths.invitationImport, 'server', accountUploads, invitationFiles, invitationFile.send),
  post(paths.invitationSending, 'server', accountForms, forms, invitations.sendWaiting),
  post(paths.invitationAgain(invitation), 'server', accountForms, forms, invitations.sendAgain),
  post(paths.invitationWithdrawal(invitation), 'server', accountForms, forms, invitations.withdraw),
]

const consentRoutes = [
  get(paths.consents, 'server', accountPages, consents.showConsents),
  post(paths.consentApproval(consent), 'server', accountForms, forms, consents.approve),
  post(paths.consentRefusal(consent), 'server', accountForms, forms, consents.refuse),
  post(paths.consentWithdrawal(consent), 'server', accountForms, forms, consents.withdraw),
]

const territoryRoutes = [
  get(paths.regions, 'server', accountPages, territories.showRegions),
  get(paths.territories(region), 'server', accountPages, territories.showTerritories),
  post(paths.territories(region), 'server', accountForms, forms, territories.add),
  file(paths.territoryMembers(region), 'server', accountFiles, territories.sendMembers),
  post(paths.territoryCheck(region), 'server', accountUploads, territoryFiles, territoryFile.check),
  post(paths.territoryImport(region), 'server', accountUploads, territoryFiles, territoryFile.apply),
  get(paths.territory(region, territory), 'server', accountPages, territories.showTerritory),
  post(paths.territory(region, territory), 'server', accountForms, forms, territories.change),
  post(paths.territoryPlacement(region, territory), 'server', accountForms, forms, placements.place),
  post(paths.territoryRemoval(region, territory), 'server', accountForms, forms, territories.remove),
]

const groupRoutes = [
  get(paths.groups, 'server', accountPages, groups.showGroups),
  post(paths.groups, 'server', accountForms, forms, groups.add),
  get(paths.group(group), 'server', accountPages, groups.showGroup),
  post(paths.group(group), 'server', accountForms, forms, groups.change),
  post(paths.groupMembers(group), 'server', accountForms, forms, groups.addMember),
  post(paths.groupMemberRemoval(group), 'server', accountForms, forms, groups.removeMember),
  post(paths.groupClosing(group), 'server', accountForms, forms, groups.close),
]

/** Pages for administrators: accounts, invitations, territories, settings, the audit log. */
export const routes: readonly Route[] = [
  get(paths.administration, 'server', accountPages, administration.showAdministration),
  get(paths.contents, 'server', accountPages, administration.showContents),
  get(paths.programmeCompletion, 'server', accountPages, completion.showCompletion),
  post(paths.programmeCompletionCheck, 'server', accountUploads, programmeFiles, completion.check),
  post(paths.programmeCompletion, 'server', accountUploads, programmeFiles, completion.apply),
  file(paths.programmeSource, 'server', accountFiles, completion.sendSource),
  get(paths.settings, 'server', accountPages, settings.showSettings),
  post(paths.settings, 'server', accountForms, forms, settings.saveNames),
  post(paths.settingsNotices, 'server', accountForms, forms, settings.saveTexts),
  post(paths.settingsLogo, 'server', accountUploads, logos, settings.saveLogo),
  post(paths.settingsLogoRemoval, 'server', accountForms, forms, settings.dropLogo),
  post(paths.settingsMailTrial, 'server', accountForms, forms, settings.trial),
  get(paths.auditLog, 'server', accountPages, log.showLog),
  file(paths.auditLogFile, 'server', accountFiles, log.sendLog),
  ...accountRoutes,
  ...invitationRoutes,
  ...consentRoutes,
  ...territoryRoutes,
  ...groupRoutes,
]

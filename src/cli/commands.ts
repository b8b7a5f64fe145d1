import type { Command } from './command.ts'
import { auditAddress } from './commands/audit/address.ts'
import { auditReseal } from './commands/audit/reseal.ts'
import { auditVerify } from './commands/audit/verify.ts'
import { backup } from './commands/backup.ts'
import { comparisonExport } from './commands/comparison/export.ts'
import { comparisonPrepare } from './commands/comparison/prepare.ts'
import { comparisonPublish } from './commands/comparison/publish.ts'
import { comparisonReseal } from './commands/comparison/reseal.ts'
import { comparisonWithdraw } from './commands/comparison/withdraw.ts'
import { importCare } from './commands/import/care.ts'
import { importFiness } from './commands/import/finess.ts'
import { importGroups } from './commands/import/groups.ts'
import { importIndicators } from './commands/import/indicators.ts'
import { importTerritories } from './commands/import/territories.ts'
import { kitsCheck } from './commands/kits/check.ts'
import { kitsList } from './commands/kits/list.ts'
import { kitsPreview } from './commands/kits/preview.ts'
import { kitsRelease } from './commands/kits/release.ts'
import { kitsSchema } from './commands/kits/schema.ts'
import { questionnairesCheck } from './commands/questionnaires/check.ts'
import { questionnairesImportCisoAssistant } from './commands/questionnaires/import-ciso-assistant.ts'
import { questionnairesList } from './commands/questionnaires/list.ts'
import { questionnairesPreview } from './commands/questionnaires/preview.ts'
import { questionnairesPrint } from './commands/questionnaires/print.ts'
import { questionnairesRelease } from './commands/questionnaires/release.ts'
import { questionnairesSchema } from './commands/questionnaires/schema.ts'
import { exportRegion } from './commands/region/export.ts'
import { reportRegion } from './commands/region/report.ts'
import { regionalPlansCheck } from './commands/regional-plans/check.ts'
import { regionalPlansRelease } from './commands/regional-plans/release.ts'
import { regionalPlansSchema } from './commands/regional-plans/schema.ts'
import { regionalResourcesCheck } from './commands/regional-resources/check.ts'
import { regionalResourcesRelease } from './commands/regional-resources/release.ts'
import { regionsCheck } from './commands/regions/check.ts'
import { regionsRelease } from './commands/regions/release.ts'
import { regionsSchema } from './commands/regions/schema.ts'
import { removeIndicators } from './commands/remove-indicators.ts'
import { report } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { score } from './commands/score.ts'
import { userInvite } from './commands/user/invite.ts'
import { userList } from './commands/user/list.ts'
import { workbookExport } from './commands/workbook/export.ts'
import { workbookRead } from './commands/workbook/read.ts'

/** Every command, as listed by the help. */
export const commands: readonly Command[] = [
  questionnairesCheck,
  questionnairesPreview,
  questionnairesRelease,
  questionnairesList,
  questionnairesSchema,
  questionnairesImportCisoAssistant,
  questionnairesPrint,
  kitsCheck,
  kitsPreview,
  kitsList,
  kitsRelease,
  kitsSchema,
  regionalPlansCheck,
  regionalPlansRelease,
  regionalPlansSchema,
  regionalResourcesCheck,
  regionalResourcesRelease,
  regionsCheck,
  regionsRelease,
  regionsSchema,
  score,
  reportRegion,
  exportRegion,
  report,
  workbookExport,
  workbookRead,
  importFiness,
  importCare,
  importTerritories,
  importIndicators,
  removeIndicators,
  importGroups,
  comparisonPrepare,
  comparisonPublish,
  comparisonExport,
  comparisonWithdraw,
  comparisonReseal,
  userInvite,
  userList,
  backup,
  restore,
  auditVerify,
  auditAddress,
  auditReseal,
]

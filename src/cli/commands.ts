import type { Command } from './command.ts'
import { backup } from './commands/backup.ts'
import { importFiness } from './commands/import-finess.ts'
import { questionnairesCheck } from './commands/questionnaires-check.ts'
import { questionnairesList } from './commands/questionnaires-list.ts'
import { questionnairesRelease } from './commands/questionnaires-release.ts'
import { questionnairesSchema } from './commands/questionnaires-schema.ts'
import { report } from './commands/report.ts'
import { restore } from './commands/restore.ts'
import { score } from './commands/score.ts'

/** Every command, as listed by the help. */
export const commands: readonly Command[] = [
  questionnairesCheck,
  questionnairesRelease,
  questionnairesList,
  questionnairesSchema,
  score,
  report,
  importFiness,
  backup,
  restore,
]

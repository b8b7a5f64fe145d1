import { releasePlanTemplate } from '#regional-plan'
import { releaseCommand } from '../../content-command.ts'

/** Releases a model of regional plan: it is offered from then on, and never changes. */
export const regionalPlansRelease = releaseCommand(
  {
    words: 'regional-plans release',
    summary: 'publie un modèle de plan régional ; une version publiée ne change plus',
  },
  releasePlanTemplate,
)

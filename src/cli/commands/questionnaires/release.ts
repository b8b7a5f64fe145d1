import { sentence } from '#messages'
import { releaseQuestionnaire } from '#questionnaires'
import { releaseCommand } from '../../content-command.ts'

/** Releases a draft: it is served from then on, and never changes. */
export const questionnairesRelease = releaseCommand(
  {
    words: 'questionnaires release',
    summary: 'publie un questionnaire, ou le programme qu’il cite (care@…) ; une version publiée ne change plus',
  },
  releaseQuestionnaire,
  ({ equivalence }) => (equivalence ? [sentence('release-joined', equivalence)] : []),
)

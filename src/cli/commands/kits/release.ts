import { releaseKit } from '#exercise-conduct'
import { releaseCommand } from '../../content-command.ts'

/** Releases a kit: it is offered from then on, and never changes. */
export const kitsRelease = releaseCommand(
  { words: 'kits release', summary: 'publie un kit d’exercice ; une version publiée ne change plus' },
  releaseKit,
)

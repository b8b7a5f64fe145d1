import { releaseRegion } from '#indicators'
import { releaseCommand } from '../../content-command.ts'

/** Releases the content of a region: it is read from then on, and never changes. */
export const regionsRelease = releaseCommand(
  {
    words: 'regions release',
    summary: 'publie le contenu d’une région ; une version publiée ne change plus',
  },
  releaseRegion,
)

import { releaseResources } from '#regional-offer'
import { releaseCommand } from '../../content-command.ts'

/** Releases a file of resources: it is shown from then on, and never changes. */
export const regionalResourcesRelease = releaseCommand(
  {
    words: 'regional-resources release',
    summary: 'publie des ressources proposées aux structures ; une version publiée ne change plus',
  },
  releaseResources,
)

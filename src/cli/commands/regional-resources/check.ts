import { checkResourceFiles } from '#regional-offer'
import { checkCommand } from '../../content-command.ts'

/** Lists every fault of the resources of regions, one per line. */
export const regionalResourcesCheck = checkCommand(
  {
    words: 'regional-resources check',
    summary: 'vérifie les ressources proposées aux structures, brouillons compris ; ou un seul fichier',
  },
  {
    usage: '[<fichier.yaml>]',
    check: checkResourceFiles,
    folder: ({ resourceFolder }) => resourceFolder,
    count: () => 'resource-files-count',
  },
)

import { checkRegions } from '#indicators'
import { checkCommand } from '../../content-command.ts'

/** Lists every fault of the content of the regions, one per line. */
export const regionsCheck = checkCommand(
  {
    words: 'regions check',
    summary: 'vérifie les contenus des régions : départements, territoires et leurs autres noms, instances',
  },
  {
    usage: '',
    check: (context) => checkRegions(context, {}),
    folder: ({ regionFolder }) => regionFolder,
    count: () => 'regions-count',
  },
)

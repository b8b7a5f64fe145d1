import { type Kit, markedExamples, type OpenedRun, type RunStimulus, stimuliOf } from '#exercise-conduct'

/** A kit as it is printed: no variable is left in its texts. */
export interface PrintedKit {
  readonly kit: Kit
  readonly stimuli: readonly RunStimulus[]
  /** Empty for a kit that no structure has prepared: its texts then show the examples of the kit. */
  readonly structure: string
  /** The word that stops the exercise; empty when the kit has none. */
  readonly stopWord: string
}

/** By convention, the variable of the word that stops the exercise. */
const stopVariable = 'mot-arret'

/** A kit without a run, as it is offered: its texts already show the examples. */
export function offeredKit(kit: Kit): PrintedKit {
  return { kit, stimuli: stimuliOf(kit, {}), structure: '', stopWord: markedExamples(kit)[stopVariable] ?? '' }
}

/** The kit of a run, with the words of the structure and the stimuli as they now are. */
export function kitOfRun({ kit, run, stimuli }: OpenedRun, structure: string): PrintedKit {
  return { kit, stimuli, structure, stopWord: run.values[stopVariable] ?? '' }
}

/** The head of a print: the structure, or where the words in brackets come from. */
export function ownerOf({ structure }: PrintedKit): string {
  return structure || 'Structure à compléter'
}

export const examplesNotice =
  'Les mots entre crochets sont des exemples. Remplacez-les par les vôtres, ou préparez l’exercice depuis la page de votre structure.'

/**
 * Kits of crisis exercises, and running one. A kit (`kits/`) is content: written by experts, checked with every fault at
 * once, released once and never changed. A run plays a kit in a structure: its clock is computed from instants, never
 * ticked, and all its state is in the database.
 * This room knows nothing of pages and spreadsheets, and of the register it knows the place of a structure only.
 */
export { chronogramColumns } from './chronogram/columns.ts'
export type { ChronogramSheet } from './chronogram/read-chronogram.ts'
export { exportChronogram, replaceChronogram } from './chronogram/usecases/chronogram.ts'
export { markedExamples } from './kits/examples.ts'
export type { KitCatalogue, KitContext } from './kits/kit-catalogue.ts'
export { kitsInOrder } from './kits/kits-in-order.ts'
export { chosenLevel, type LevelAnswers, type LevelQuestion, levelQuestions } from './kits/level-choice.ts'
export { loadKits } from './kits/load-kits.ts'
export type { OfferedKit } from './kits/offered-kit.ts'
export { wordsOfRegister } from './kits/register-words.ts'
export { minutesOf, relativeTime } from './kits/relative-time.ts'
export { type Kit, type KitLevel, type KitRole, kitLevels, type LegalClock, type Stimulus } from './kits/schema.ts'
export { type ListedKit, listKitContent } from './kits/usecases/list-kit-content.ts'
export { type KitList, listKitFiles } from './kits/usecases/list-kits.ts'
export { getOfferedKit, listOfferedKits } from './kits/usecases/offered-kits.ts'
export { checkKits, releaseKit, writeKitSchema } from './kits/usecases/prepare-kits.ts'
export { previewKit } from './kits/usecases/preview-kit.ts'
export { allFilledIn, filledIn, variablesIn } from './kits/variables.ts'
export {
  type Improvement,
  type LineObserved,
  mostImprovements,
  type ObjectiveObserved,
  observedByObjective,
  observedByStimulus,
  type Retex,
  sendingOf,
  timelineOf,
} from './retex/retex.ts'
export { openRetex, saveRetex } from './retex/usecases/keep-retex.ts'
export { recordRun } from './retex/usecases/record-run.ts'
export { type KeptClock, keptClocks } from './runs/kept-clocks.ts'
export { mostObservations, unstartedRunDays } from './runs/limits.ts'
export type { PlayedStimulus } from './runs/player-sight.ts'
export { type Decision, highestRating, type Observation, type Run, type RunLink, type RunState } from './runs/run.ts'
export { canDo, type RunDeed, runDeeds } from './runs/run-clock.ts'
export { type RunAnswer, type RunStimulus, type StimulusState, stimuliOf } from './runs/run-stimulus.ts'
export { linkDays, linkDaysAfterEnd } from './runs/usecases/active-link.ts'
export { changeRun } from './runs/usecases/change-run.ts'
export { createRun } from './runs/usecases/create-run.ts'
export { markClock, noteDecision } from './runs/usecases/keep-log.ts'
export { endLink, type MadeLink, makeLinks } from './runs/usecases/make-links.ts'
export { listRuns, type OpenedRun, openRun, prepareRun } from './runs/usecases/open-run.ts'
export { markHandled, noteObservation, openParticipation, type ParticipantSight } from './runs/usecases/participate.ts'
export { purgeUnstarted } from './runs/usecases/purge-unstarted.ts'
export type { RunReference } from './runs/usecases/reach-run.ts'
export { sendOnTheSpot, sendStimulus, skipStimulus } from './runs/usecases/send-stimulus.ts'
export { type RunMark, readRunMarks, sendAutomatic } from './runs/usecases/watch-runs.ts'

/**
 * Files attached to an exercise: what shows that it was held. The kind of a file is told from its content, in a thread of
 * its own; what could run, hide or burst is refused (`kinds/`). A file is stored once by its SHA-256, in chunks; each link
 * to it has its own title and day, and the bytes are erased with the last link.
 * People of the structures of the exercise read and attach files; their region reads them. Nobody else does.
 * This room knows exercises, the register and, when one is set, an antivirus; pages are for the web door.
 */

export type { EvidenceContext } from './context.ts'
export type { Evidence } from './evidence.ts'
export { type FileKind, fileKinds, isNameWrong } from './kinds/file-kind.ts'
export { largestFileBytes, largestTitle, mostFilesOfExercise, mostStructureMegabytes } from './limits.ts'
export { addEvidence } from './usecases/add-evidence.ts'
export { askRemoval, type DownloadedEvidence, downloadEvidence } from './usecases/get-evidence.ts'
export { type EvidenceLine, type ExerciseEvidence, findEvidenceOf } from './usecases/list-evidence.ts'
export { removeEvidence } from './usecases/remove-evidence.ts'

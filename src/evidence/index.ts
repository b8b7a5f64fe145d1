/**
 * Files attached to an exercise, to an item of a candidate to the programme CaRE, or to the candidate as a whole: what shows that
 * it was done. The kind of a file is told from its content, in a thread of its own; what could run, hide or burst is refused (`kinds/`). A file is stored
 * once by its SHA-256, in chunks; each link to it has its own title and day, and the bytes are erased with the last link.
 * People of the structures of an exercise, or of a candidate, read and attach files; their region reads them. Nobody else does.
 * This room knows exercises, candidates, the register and, when one is set, an antivirus; pages are for the web door.
 */

export type { EvidenceContext } from './context.ts'
export type { Evidence } from './evidence.ts'
export { type FileKind, fileKinds, isNameWrong } from './kinds/file-kind.ts'
export { largestFileBytes, largestTitle, mostFilesOfHolder, mostStructureMegabytes } from './limits.ts'
export type { ItemProof } from './proofs/manifest.ts'
export { addEvidence } from './usecases/add-evidence.ts'
export { type ExportedProofs, exportProofs, listProofs } from './usecases/export-proofs.ts'
export { askRemoval, type DownloadedEvidence, downloadEvidence } from './usecases/get-evidence.ts'
export { linkEvidence } from './usecases/link-evidence.ts'
export { type EvidenceLine, findEvidenceOf, type HeldEvidence } from './usecases/list-evidence.ts'
export type { HolderAddress } from './usecases/reach-evidence.ts'
export { removeEvidence } from './usecases/remove-evidence.ts'
export type { ReusableEvidence } from './usecases/reusable-evidence.ts'

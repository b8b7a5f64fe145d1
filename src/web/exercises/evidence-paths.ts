import { paths } from '../paths.ts'
import type { EvidencePaths } from '../ui/evidence/evidence.ts'

/** The addresses of the files of an exercise. */
export function evidencePaths({
  finess,
  exerciseId,
}: {
  readonly finess: string
  readonly exerciseId: string
}): EvidencePaths {
  return {
    page: paths.exercise(finess, exerciseId),
    addition: paths.exerciseFiles(finess, exerciseId),
    file: (id) => paths.exerciseFile(finess, exerciseId, id),
    removal: (id) => paths.exerciseFileRemoval(finess, exerciseId, id),
  }
}

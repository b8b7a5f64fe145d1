import { getStructure } from '#directory'
import { type KitContext, listOfferedKits, openRetex, type RunReference } from '#exercise-conduct'
import { getExercise, type OpenedExercise } from '#exercises'
import { AppError, type Context } from '#kernel'
import { fileNameOf } from '#messages'
import { attestationOf } from '../exercises/attestation.ts'
import { retexOfRun } from '../exercises/retex.ts'
import { retexOfRecord } from '../exercises/retex-of-record.ts'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import type { PrintedReport } from './print-assessment.ts'

type Needs = Context & PrinterContext

/** The RETEX of a run, for the people who conduct it: what is written, or the draft that the log makes. */
export async function printRunRetex(context: Needs & KitContext, reference: RunReference): Promise<PrintedReport> {
  const found = await openRetex(context, reference)
  const structure = await getStructure(context, { finess: reference.finess })
  const pdf = await printReport(context, { name: 'exercise-retex', report: retexOfRun(found, structure) })
  return { pdf, fileName: fileNameOf([structure.name, found.opened.kit.id, 'retex'], 'pdf') }
}

type ExerciseReference = Parameters<typeof getExercise>[1]

/** The RETEX of a record of the register, with what its reader may see. */
export async function printRetex(context: Needs & KitContext, reference: ExerciseReference): Promise<PrintedReport> {
  const opened = await getExercise(context, reference)
  const pdf = await printReport(context, {
    name: 'exercise-retex',
    report: retexOfRecord(opened, await listOfferedKits(context, {})),
  })
  return { pdf, fileName: exerciseFileName(opened, 'retex') }
}

/** The structure itself attests to an exercise that was held: only the people who keep its record print it. */
export async function printAttestation(
  context: Needs & KitContext,
  reference: ExerciseReference,
): Promise<PrintedReport> {
  const opened = await getExercise(context, reference)
  if (!opened.canEdit) throw new AppError('not-found', 'not-found')
  if (opened.exercise.status !== 'held') throw new AppError('conflict', 'attestation-not-held')
  const pdf = await printReport(context, {
    name: 'exercise-attestation',
    report: attestationOf(opened, await listOfferedKits(context, {})),
  })
  return { pdf, fileName: exerciseFileName(opened, 'attestation') }
}

function exerciseFileName({ exercise, structure }: OpenedExercise, word: string): string {
  return fileNameOf([structure.name, exercise.kit || 'exercice', exercise.day, word], 'pdf')
}

import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { loadKits } from '#exercise-conduct'
import { diagnosticReport, questionnaireForm, synthesisReport } from '#reports'
import { withExamples } from '../../src/exercise-conduct/kits/examples.ts'
import { attestationOf } from '../../src/reports/exercises/attestation.ts'
import { crisisSheet } from '../../src/reports/exercises/crisis-sheet.ts'
import { kitPrints } from '../../src/reports/exercises/kit-prints.ts'
import { offeredKit } from '../../src/reports/exercises/printed-kit.ts'
import { retexOfRun } from '../../src/reports/exercises/retex.ts'
import { sampleInput, samplePlan } from './sample.ts'
import { heldExercise, playedIn, playedRetex, playedRun, someReferents } from './sample-exercise.ts'
import { sampleFolder } from './sample-folder.ts'

/* Writes reports/<name>/sample.json again, after a change of a model: `node test/reports/write-sample.ts`. */

const input = sampleInput({ includeInternalComments: true, plan: samplePlan })
write('diagnostic', diagnosticReport(input))
write('questionnaire', questionnaireForm(input.diagnosis.questionnaire, 'ESMS'))
write('synthesis', synthesisReport(sampleFolder(), input.date))

const kit = (await loadKits('exercises')).get('rancongiciel-nuit-ehpad')
for (const { folder, report } of Object.values(kitPrints)) write(folder, report(offeredKit(withExamples(kit))))
write('exercise-retex', retexOfRun({ opened: playedRun(kit), retex: playedRetex }, playedIn))
write('exercise-attestation', attestationOf(heldExercise(), []))
write('crisis-sheet', crisisSheet(someReferents, '2026-11-22'))

function write(name: string, report: object): void {
  const path = fileURLToPath(new URL(`../../reports/${name}/sample.json`, import.meta.url))
  writeFileSync(path, JSON.stringify(report))
  execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' })
}

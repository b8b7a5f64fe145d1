import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { diagnosticReport } from '#reports'
import { sampleInput } from './sample.ts'

/* Writes reports/diagnostic/sample.json anew: `node test/reports/write-sample.ts`, after a change of the model. */

const path = fileURLToPath(new URL('../../reports/diagnostic/sample.json', import.meta.url))
const report = diagnosticReport(sampleInput({ includeInternalComments: true }))
writeFileSync(path, JSON.stringify(report))
execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'inherit' })

import { completeSums } from '#assessment'
import { type Context, newId, system } from '#kernel'
import { type CatalogueContext, catalogueOf } from '#questionnaires'
import type { Storage } from '#storage'
import {
  answers,
  assessments,
  submissionSums,
  submissions,
  submittedObjectives,
  submittedScores,
} from '../../src/assessment/tables.ts'
import { awarenessSessions } from '../../src/awareness/tables.ts'
import { referentConfirmations, referents } from '../../src/directory/tables.ts'
import { actions } from '../../src/plan/tables.ts'
import { aDomain, anItem, aProgramme, aQuestionnaire, aSingle, aTheme } from '../support/data/questionnaire-builder.ts'
import { counting, putRegion } from '../support/data/region.ts'
import { finessOf, type RegionRowsRandom, type SubmissionRow } from './random-region.ts'

const themes = [
  aTheme({ id: 'de-d2', domain: 'D2' }),
  aTheme({ id: 'de-d1', domain: 'D1' }),
  aTheme({ id: 'autre', domain: 'D3' }),
]
const versions = ['1.0.0', '2.0.0'] as const

/** Two questionnaires in two versions, and a programme with the objectives that figures name. */
export const regionCatalogue = catalogueOf(
  versions.flatMap((version) =>
    (['sauvegardes', 'pcra'] as const).map((id) =>
      aQuestionnaire({ id, version, themes, questions: [aSingle({ theme: 'de-d2' })] }),
    ),
  ),
  [
    aProgramme({
      domains: [
        aDomain({ id: 'D1', items: [] }),
        aDomain({ id: 'D2', items: ['D2.O3.C', 'D2.O4', 'D2.P1'].map((code) => anItem(code)) }),
        aDomain({ id: 'D3', items: [] }),
      ],
    }),
  ],
)

/** Writes a random region into a test database, in place of the one before. */
export async function putRandomRegion(storage: Storage, rows: RegionRowsRandom, upkeep: Context & CatalogueContext) {
  await storage.write(async (transaction) => {
    for (const table of [
      submissionSums,
      submittedScores,
      submittedObjectives,
      submissions,
      answers,
      assessments,
      actions,
      awarenessSessions,
      referentConfirmations,
      referents,
    ])
      await transaction.delete(table)
  })
  await putRegion(storage, {
    sites: rows.sites.map(({ name, ...site }) => ({ ...site, finess: finessOf(name), entity: `59000000${name[0]}` })),
    exercises: rows.exercises.map(({ structures, ...exercise }) => ({
      ...counting,
      ...exercise,
      structures: structures.map(finessOf),
    })),
  })
  await storage.write(async (transaction) => {
    for (const [place, { site, enteredOn, confirmedOn, leftOn, ...row }] of rows.referents.entries()) {
      const id = `referent-${place}`
      const days = [...new Set([enteredOn, ...confirmedOn])].sort()
      await transaction.insert(referents).values({
        ...row,
        id,
        finess: finessOf(site),
        namedOn: enteredOn,
        confirmedOn: days.at(-1) ?? enteredOn,
        until: leftOn,
      })
      await transaction.insert(referentConfirmations).values(days.map((day) => ({ referentId: id, day })))
    }
    for (const [place, row] of rows.submissions.entries()) {
      const id = newId()
      const version = versions[place % 2] ?? '1.0.0'
      await transaction.insert(assessments).values({
        id,
        questionnaireId: row.questionnaire,
        questionnaireVersion: version,
        audience: 'ESMS',
        structureFiness: finessOf(row.site),
        structureName: '',
        ownerFiness: finessOf(row.site),
        createdAt: noon(row.on),
        submittedAt: noon(row.on),
      })
      await transaction.insert(submissions).values({ assessmentId: id, document: documentOf(row), documentHash: '' })
    }
    for (const [place, { site, history }] of rows.actions.entries()) {
      const [written, last] = [history[0], history.at(-1)]
      if (!written || !last) continue
      await transaction.insert(actions).values({
        id: `action-${place}`,
        structureFiness: finessOf(site),
        title: '',
        details: '',
        objectiveCodes: [],
        ownerFunction: '',
        dueOn: written.on,
        doneOn: last.state === 'done' ? last.on : null,
        state: last.state,
        history,
        createdAt: noon(written.on),
        updatedAt: noon(last.on),
        revision: 1,
      })
    }
    for (const [place, { site, ...row }] of rows.sessions.entries()) {
      const at = { createdAt: noon(row.startsOn), updatedAt: noon(row.startsOn), revision: 1 }
      const said = { kind: 'session', title: '', audiences: [] } as const
      await transaction
        .insert(awarenessSessions)
        .values({ ...row, ...said, ...at, id: `session-${place}`, finess: finessOf(site) })
    }
  })
  // The upkeep makes what figures read from the documents.
  while ((await completeSums({ ...upkeep, actor: system }, {})).count > 0);
}

const noon = (day: string) => new Date(`${day}T12:00:00Z`)

/** The document of a submission, with what figures are made from. */
function documentOf({ lines, objectives, numbers }: SubmissionRow) {
  const values = { scored: 'oui', unknown: 'ne-sait-pas', 'not-applicable': 'sans-objet', unscored: 'oui' }
  const counted = (state: string) => lines.filter((line) => line.state === state).length
  return {
    result: {
      counts: { scored: counted('scored'), unknown: counted('unknown'), unanswered: 0, notApplicable: 0 },
      objectives: Object.entries(objectives).map(([code, state]) => ({ code, state, questions: [] })),
      explanation: [
        ...lines.map(({ theme, weight, essential, state, tenths }, place) => ({
          question: `q${place}`,
          theme,
          weight,
          essential,
          state,
          ...(state === 'hidden' ? {} : { value: values[state] }),
          ...(state === 'scored' ? { share: tenths / 10 } : {}),
        })),
        ...Object.entries(numbers).map(([question, value]) => ({
          question,
          theme: 'autre',
          weight: 0,
          essential: false,
          state: 'unscored' as const,
          value,
        })),
      ],
    },
  } as never
}

import { eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { dialect, type Storage, type Transaction } from '#storage'
import { assessments, submissionSums } from '../src/assessment/tables.ts'
import { referentConfirmations, referents, structures } from '../src/directory/tables.ts'

const questionnaires = ['diagnostic-initial', 'exercices-crise', 'pcra', 'referents-ssi', 'sauvegardes']
const codes = ['D2.P1', 'D2.O1.C', 'D2.O1.D', 'D2.O2.A', 'D2.O3.A', 'D2.O3.C', 'D2.O4']
const states = ['met', 'unmet', 'unknown', 'trajectory']
const scopes = ['A1', 'A3', 'A4', 'D1', 'D2']
const years = [2025, 2026]
/** After so many structures the facts come again: the least common multiple of the turns below. */
const turn = 420

/**
 * Each structure submitted five questionnaires in each of two years, and named two referents, whom it confirmed this year. The
 * database copies rows from models: writing 400 000 of them one by one takes minutes.
 */
export async function fillSubmissions(storage: Storage): Promise<void> {
  await storage.write(async (transaction) => {
    const models = Array.from({ length: turn }, (_, place) => [true, false].map((isFirst) => modelOf(place, isFirst)))
    for (const [assessment, sums] of models.flat()) {
      await transaction.insert(assessments).values(assessment)
      await transaction.insert(submissionSums).values(sums)
    }
    for (const year of years)
      for (const [other, questionnaireId] of questionnaires.entries())
        await copyModels(transaction, { year, other, questionnaireId })
    await transaction.delete(assessments).where(isNull(assessments.ownerFiness))
    for (const held of ['ssi-referent', 'pcra-referent'] as const) await nameReferents(transaction, held)
  })
}

const modelId = (isFirst: boolean) => (isFirst ? 'model-first-' : 'model-')

function modelOf(place: number, isFirst: boolean) {
  const capped = place % 3 === 0 ? 1 : 0
  const facts = {
    counted: 40,
    unknown: place % 7,
    scopes: Object.fromEntries(
      scopes.map((scope, each) => [scope, [60, ((place * 7 + each * 13) % 60) * 10_000, place % 5, capped]]),
    ),
    objectives: Object.fromEntries(codes.map((code, each) => [code, states[(place + each) % states.length]])),
    numbers: isFirst ? { 'equipes-sensibilisees': place % 7 } : {},
  }
  const id = `${modelId(isFirst)}${place}`
  const text = { questionnaireId: '', questionnaireVersion: '', audience: 'ESMS' as const, structureName: '' }
  return [
    { ...text, id, createdAt: new Date(0) },
    { assessmentId: id, facts: JSON.stringify(facts), marks: 'lg?n-h'.repeat(8) },
  ] as const
}

/** The place of a structure in the region: its number begins at 590 000 000. */
const place = sql`(cast(${structures.finess} as integer) - 590000000)`

interface Copied {
  readonly year: number
  readonly other: number
  readonly questionnaireId: string
}

async function copyModels(transaction: Transaction, { year, other, questionnaireId }: Copied): Promise<void> {
  const id = sql`${`${year}-`} || ${structures.finess} || ${`-${other}-000000000000000000`}`
  for (let month = 1; month <= 9; month += 1) {
    const at = instant(new Date(`${year}-0${month}-12T10:00:00Z`))
    const rows = transaction
      .select({
        id: sql<string>`${id}`.as('id'),
        questionnaireId: sql<string>`${questionnaireId}`.as('questionnaire_id'),
        questionnaireVersion: sql<string>`'1.0.0'`.as('questionnaire_version'),
        audience: sql<'ESMS'>`'ESMS'`.as('audience'),
        structureFiness: sql<string>`${structures.finess}`.as('structure_finess'),
        structureName: sql<string>`''`.as('structure_name'),
        secretHash: sql<null>`null`.as('secret_hash'),
        ownerFiness: sql<string>`${structures.finess}`.as('owner_finess'),
        createdAt: sql<Date>`${at}`.as('created_at'),
        expiresAt: sql<null>`null`.as('expires_at'),
        submittedAt: sql<Date>`${at}`.as('submitted_at'),
      })
      .from(structures)
      .where(sql`${place} % 9 = ${sql.raw(String(month - 1))}`)
    await transaction.insert(assessments).select(rows)
  }
  const model = sql`${modelId(other === 0)} || (${place} % ${sql.raw(String(turn))})`
  const sums = transaction
    .select({
      assessmentId: sql<string>`${id}`.as('assessment_id'),
      facts: submissionSums.facts,
      marks: submissionSums.marks,
    })
    .from(structures)
    .innerJoin(submissionSums, eq(submissionSums.assessmentId, sql`${model}`))
  await transaction.insert(submissionSums).select(sums)
}

function instant(at: Date): SQL {
  return dialect === 'postgresql' ? sql`cast(${at.toISOString()} as timestamptz)` : sql.raw(String(at.getTime()))
}

async function nameReferents(transaction: Transaction, held: 'ssi-referent' | 'pcra-referent'): Promise<void> {
  const none = (name: string) => sql<null>`null`.as(name)
  const lines = transaction
    .select({
      id: sql<string>`${structures.finess} || ${`-${held}`}`.as('id'),
      finess: sql<string>`${structures.finess}`.as('finess'),
      function: sql<typeof held>`${held}`.as('function'),
      standing: sql<'held'>`case when ${place} % 4 = 0 then 'vacant' else 'held' end`.as('standing'),
      name: none('name'),
      mail: none('mail'),
      phone: none('phone'),
      sharedWith: none('shared_with'),
      namedOn: sql<string>`'2025-02-01'`.as('named_on'),
      confirmedOn: sql<string>`'2026-02-01'`.as('confirmed_on'),
      until: none('until'),
      replacedBy: none('replaced_by'),
    })
    .from(structures)
  await transaction.insert(referents).select(lines)
  for (const column of [referents.namedOn, referents.confirmedOn]) {
    const days = transaction
      .select({ referentId: sql<string>`${referents.id}`.as('referent_id'), day: sql<string>`${column}`.as('day') })
      .from(referents)
      .where(inArray(referents.function, [held]))
    await transaction.insert(referentConfirmations).select(days)
  }
}

import { z } from 'zod'
import { type Context, cleanText, command, type Issue, readTypedDay, refuseIssues } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { dayIssues, lengthIssues } from '../candidates/check-step.ts'
import { legalDay } from '../conditions/days.ts'
import { conditionsFor } from '../conditions/judge.ts'
import { readFacts } from '../items/check-facts.ts'
import { type ItemFile, type Statement, statableStates } from '../items/item.ts'
import { canEditCare } from '../policy.ts'
import * as store from '../store.ts'
import { lockItem } from './change-item.ts'

const text = z.string().default('')

/** `outdated`: somebody else changed the item since the page was shown. Nothing was stored. */
export interface SavedItem {
  readonly outcome: 'saved' | 'outdated'
  readonly file: ItemFile
}

/**
 * What a candidate says of an item: of each condition, in the order of the page, and a state by hand with its motive. An
 * empty state takes the earlier one back, and the computed state shows again.
 */
export const saveItem = command({
  action: 'care.save-item',
  once: true,
  input: z.strictObject({
    finess: z.string().max(100),
    code: z.string().max(100),
    revision: z.number(),
    facts: z.array(z.strictObject({ word: text, days: text, value: text, where: text })).max(100),
    state: text,
    motive: text,
    declaredOn: text,
  }),
  run: async (transaction, wanted, context: Context & CatalogueContext): Promise<SavedItem> => {
    const { reached, item, file } = await lockItem(transaction, wanted, { ...context, rule: canEditCare })
    const now = context.clock()
    const today = legalDay(now)
    const typed = wanted.facts.map((fact) => ({ ...fact, where: cleanText(fact.where).trim() }))
    const { facts, issues } = readFacts(conditionsFor(item, reached.candidate.kind), typed, today)
    const said = readStatement(file, { ...wanted, motive: cleanText(wanted.motive).trim() }, today)
    const declared = readDeclared(wanted.declaredOn, today)
    refuseIssues('care-item-invalid', [...issues, ...said.issues, ...declared.issues])
    if (wanted.revision !== file.revision) return { outcome: 'outdated', file }
    const statements = said.added ? [...file.statements, said.added] : file.statements
    const { declaredOn } = declared
    const saved = { ...file, facts, statements, declaredOn, revision: file.revision + 1, updatedAt: now }
    await store.putItem(transaction, saved)
    return { outcome: 'saved', file: saved }
  },
  subject: ({ outcome, file }) => (outcome === 'saved' ? `candidate:${file.candidateId} item:${file.code}` : undefined),
})

/** The day of the declaration of the item on the national desk; none while it is not declared. */
function readDeclared(typed: string, today: string): { declaredOn: string | null; issues: readonly Issue[] } {
  const day = readTypedDay(typed)
  return { declaredOn: day || null, issues: day === '' ? [] : dayIssues(day, today, 'declaredOn') }
}

/** The word to add to those said by hand, when it differs from the last one. */
function readStatement(
  { statements }: ItemFile,
  typed: { readonly state: string; readonly motive: string },
  today: string,
): { readonly added: Statement | undefined; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const state = statableStates.find((each) => each === typed.state) ?? null
  const { motive } = typed
  if (typed.state !== '' && state === null) issues.push({ path: 'state', code: 'care-state-unknown' })
  if (state !== null && motive === '') issues.push({ path: 'motive', code: 'care-motive-missing' })
  issues.push(...lengthIssues('motive', motive))
  const last = statements.at(-1)
  const isSame = (last?.state ?? null) === state && (state === null || last?.motive === motive)
  return { added: isSame ? undefined : { state, motive, on: today }, issues }
}

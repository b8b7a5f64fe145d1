import { z } from 'zod'
import {
  authorize,
  type Context,
  cleanLine,
  cleanText,
  command,
  type Issue,
  newId,
  readTypedDay,
  refuseIssues,
} from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { dayIssues, lengthIssues } from '../candidates/check-step.ts'
import { legalDay } from '../conditions/days.ts'
import type { InterpretationNote } from '../items/item.ts'
import { canReviewCare } from '../policy.ts'
import * as store from '../store.ts'
import { lockItem } from './change-item.ts'

const text = z.string().default('')

/** The region notes an answer about an item, for all its candidates. A note may take the place of an earlier one. */
export const addNote = command({
  action: 'care.add-note',
  once: true,
  input: z.strictObject({
    finess: z.string().max(100),
    code: z.string().max(100),
    text,
    answeredBy: text,
    answeredWhere: text,
    answeredOn: text,
    supersedes: z.string().max(100).optional(),
  }),
  run: async (transaction, wanted, context: Context & CatalogueContext) => {
    const { reached, file } = await lockItem(transaction, wanted, { ...context, rule: canReviewCare })
    const now = context.clock()
    const note: InterpretationNote = {
      id: newId(),
      region: reached.region,
      code: file.code,
      text: cleanText(wanted.text).trim(),
      answeredBy: cleanLine(wanted.answeredBy),
      answeredWhere: cleanLine(wanted.answeredWhere),
      answeredOn: readTypedDay(wanted.answeredOn),
      enteredAt: now,
      supersededBy: null,
    }
    const standing = await store.listNotes(transaction, note.region)
    const isKnown =
      wanted.supersedes === undefined || standing.some(({ id, code }) => id === wanted.supersedes && code === note.code)
    const unknown: Issue[] = isKnown ? [] : [{ path: 'supersedes', code: 'care-note-superseded' }]
    refuseIssues('care-note-invalid', [...noteIssues(note, legalDay(now)), ...unknown])
    await store.insertNote(
      transaction,
      authorize(context.actor, note, () => canReviewCare(context.actor, reached)),
      wanted.supersedes,
    )
    return note
  },
  subject: ({ id, region, code }) => `note:${id} region:${region} item:${code}`,
})

function noteIssues(note: InterpretationNote, today: string): Issue[] {
  const issues: Issue[] = []
  for (const path of ['text', 'answeredBy', 'answeredWhere'] as const) {
    if (note[path] === '') issues.push({ path, code: 'care-note-part-missing' })
    issues.push(...lengthIssues(path, note[path]))
  }
  return [...issues, ...dayIssues(note.answeredOn, today, 'answeredOn')]
}

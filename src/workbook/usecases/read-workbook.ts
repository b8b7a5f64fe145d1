import { z } from 'zod'
import type { GivenAnswer } from '#assessment'
import { type Context, query } from '#kernel'
import { audiences, type CatalogueContext } from '#questionnaires'
import { identityOf, refuseOther } from '../identity.ts'
import { readAnswers } from '../read-answers.ts'
import { readFile } from '../workbook-file.ts'

/**
 * Reads a workbook for the questionnaire that it declares. Returns `answers.json` and every fault, and stores nothing.
 */
export const readWorkbook = query({
  input: z.strictObject({ bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) }),
  run: async (_database, { bytes }, context: Context & CatalogueContext) => {
    const workbook = await readFile(context, bytes)
    const identity = identityOf(workbook)
    const questionnaire = context.catalogue.get(identity.questionnaire, identity.version)
    const audience = audiences.find((known) => known === identity.audience) ?? audiences[0]
    refuseOther(identity, { questionnaire, audience })
    const { answers, issues } = readAnswers(workbook, questionnaire, audience)
    const document = Object.fromEntries([...answers].map(([id, answer]) => [id, answerEntry(answer)]))
    return { identity, document, issues }
  },
})

function answerEntry(answer: GivenAnswer): unknown {
  const hasValueOnly = answer.comment === undefined && !answer.internal
  return hasValueOnly ? answer.value : answer
}

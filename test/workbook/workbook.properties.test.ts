import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AnswerSet, GivenAnswer } from '#assessment'
import { cleanText } from '#kernel'
import { questionsFor } from '#questionnaires'
import { readAnswers } from '../../src/workbook/read-answers.ts'
import { questionnaireSheets } from '../../src/workbook/write-sheets.ts'
import readXlsx from '../../src/workbook/xlsx/read.ts'
import { cellText, plainText } from '../../src/workbook/xlsx/text.ts'
import { writeXlsx } from '../../src/workbook/xlsx/write.ts'
import { answered } from '../support/data/arbitraries.ts'
import { aDate, aNumber, aQuestionnaire, aText } from '../support/data/questionnaire-builder.ts'

const anyText = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.stringMatching(/^[=+\-@_x0-9A-F<>&"'\n ]{1,40}$/))
  .map((text) => cleanText(text).replace(/\r\n?/g, '\n').trim())

const comments = fc.option(fc.record({ comment: anyText, internal: fc.boolean() }), { nil: undefined })

/** Each answer, some with a comment. */
function commented(answers: AnswerSet): fc.Arbitrary<Map<string, GivenAnswer>> {
  const entries = [...answers].map(([id, answer]) =>
    comments.map((said): [string, GivenAnswer] => {
      if (!said?.comment) return [id, answer]
      return [id, { ...answer, comment: said.comment, ...(said.internal ? { internal: true } : {}) }]
    }),
  )
  return fc.tuple(...entries).map((all) => new Map(all))
}

const commentedAnswers = answered.chain((one) => commented(one.answers).map((answers) => ({ ...one, answers })))

it('gives back any answers that are written in it', async () => {
  await fc.assert(
    fc.asyncProperty(commentedAnswers, async ({ questionnaire, audience, answers }) => {
      const asked = new Set(questionsFor(questionnaire, audience).map(({ id }) => id))
      const bytes = writeXlsx(questionnaireSheets({ questionnaire, audience, answers }))
      const read = readAnswers(await readXlsx(bytes), questionnaire, audience)
      expect(read.issues).toEqual([])
      expect(Object.fromEntries(read.answers)).toEqual(Object.fromEntries([...answers].filter(([id]) => asked.has(id))))
    }),
    { numRuns: 150 },
  )
})

const questionnaire = aQuestionnaire({
  questions: [aNumber({ minimum: undefined, maximum: undefined }), aDate(), aText()],
})
const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const numbers = fc.oneof(
  fc.integer(),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((one) => Math.round(one * 1e4) / 1e4),
)

it('gives back any number, day and text', async () => {
  await fc.assert(
    fc.asyncProperty(numbers, days, anyText.filter(Boolean), async (taux, day, remarque) => {
      const answers = new Map([
        ['taux', { value: taux === 0 ? 0 : taux }],
        ['date-test', { value: day }],
        ['remarque', { value: remarque }],
      ])
      const bytes = writeXlsx(questionnaireSheets({ questionnaire, audience: 'ES', answers }))
      const read = readAnswers(await readXlsx(bytes), questionnaire, 'ES')
      expect(read.issues).toEqual([])
      expect(Object.fromEntries(read.answers)).toEqual(Object.fromEntries(answers))
    }),
    { numRuns: 150 },
  )
})

it('writes any text as XML that reads back as the cleaned text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const xml = cellText(text)
      const parsed = xml.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      expect(xml).not.toMatch(/[<>]/)
      expect(plainText(parsed)).toBe(cleanText(text))
    }),
  )
})

it('refuses any bytes with a reason, and breaks on none', async () => {
  const bytes = writeXlsx(questionnaireSheets({ questionnaire, audience: 'ES', answers: new Map() }))
  const spoilt = fc
    .array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 })
    .map((changes) => {
      const copy = bytes.slice()
      for (const [place, value] of changes) copy[place] = value
      return copy
    })
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 400 }),
        spoilt,
        fc.nat(bytes.length).map((end) => bytes.slice(0, end)),
      ),
      async (any) => {
        const outcome = await readXlsx(any).then(
          () => 'read',
          (error) => error.code,
        )
        expect(outcome).toMatch(/^read$|^workbook-/)
      },
    ),
    { numRuns: 500 },
  )
})

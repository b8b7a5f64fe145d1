import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerText, checkAnswers, diagnose, entryOf, type GivenAnswer, scoreDocument, typedFrom } from '#assessment'
import { legalTimeOf } from '#kernel'
import type { Question } from '#questionnaires'
import { explanationFileRows, explanationRows } from '#reports'
import { reportFileName } from '../../../src/reports/report-file-name.ts'
import { backups, programme } from '../../support/data/content.ts'

const number = { id: 'n', kind: 'number', unit: 'jours', minimum: 0 } as Question

describe('an answer written as text', () => {
  it('reads alike on screen, on paper and in the exports', () => {
    expect(answerText(number, { value: 3650 })).toBe('3\u202F650\u00A0jours')
    expect(answerText({ id: 'd', kind: 'date' } as Question, { value: '2026-11-01' })).toBe(
      '1er\u00A0novembre\u00A02026',
    )
    expect(answerText(number, { value: 'ne-sait-pas' })).toBe('Je ne sais pas')
    expect(answerText(number, undefined)).toBe('')
    const given = { 'jours-conserves': 3650 }
    const { answers } = checkAnswers(backups, 'ES', given)
    const diagnosis = diagnose(backups, programme, answers, 'ES')
    const line = scoreDocument(diagnosis).explanation.find(({ question }) => question === 'jours-conserves')
    expect(line?.answer).toMatch(/^3\u202F650\u00A0/)
    const row = explanationRows(diagnosis).find((cells) => cells.includes('jours-conserves'))
    expect(row).toContain(line?.answer)
    expect(row?.[0]).toBe(String(line?.number))
  })

  it('says in the exports which questions are essential, and in a file where it comes from', () => {
    const diagnosis = diagnose(backups, programme, new Map(), 'ES')
    const [head = [], ...rows] = explanationFileRows(diagnosis, '2026-11-23')
    expect(head.slice(-4)).toEqual(['Questionnaire', 'Version', 'Type de structure', 'Date'])
    for (const cells of rows) expect(cells).toHaveLength(head.length)
    expect(rows[0]?.slice(-4)).toEqual([backups.title, 'version 1.0.0', 'ES', '2026-11-23'])
    const essential = rows.filter((cells) => cells[head.indexOf('Essentielle')] === 'oui')
    const expected = backups.questions.filter((question) => question.essential)
    expect(essential.map((cells) => cells[head.indexOf('Question')])).toEqual(expected.map(({ id }) => id))
    const document = scoreDocument(diagnosis).explanation
    expect(document.filter((line) => line.essential).map((line) => line.question)).toEqual(expected.map(({ id }) => id))
  })

  it('dates the file of the day it is at the structure', () => {
    const date = new Date('2026-12-31T23:30:00Z')
    const nameIn = (departement: string) =>
      reportFileName('', 'sauvegardes', { date, legalTime: legalTimeOf({ departement }) })
    expect([nameIn('14'), nameIn('972')]).toEqual([
      'cap-care-sauvegardes-2027-01-01.pdf',
      'cap-care-sauvegardes-2026-12-31.pdf',
    ])
  })
})

describe('a number', () => {
  const questionnaire = { ...backups, questions: [number] }
  const check = (value: unknown) => checkAnswers(questionnaire, 'ES', { n: value }).issues.map(({ code }) => code)

  it('has at most four decimals, as many as pages show', () => {
    expect([0, 0.1, 12.3456, 9_007_199_254_740_991].map(check)).toEqual([[], [], [], []])
    expect([0.00001, 1.23456, 1e-7].map(check)).toEqual(Array(3).fill(['answer-too-precise']))
    expect(check(Number.NaN)).toEqual(['answer-out-of-range'])
  })

  it('is shown by the form in a way that can be typed again', () => {
    const kept = fc.integer({ min: 0, max: 2 ** 40 }).map((units) => units / 10_000)
    fc.assert(
      fc.property(kept, (value) => {
        const again = entryOf(number, typedFrom({ value })) as GivenAnswer
        expect(again.value).toBe(value)
        expect(check(value)).toEqual([])
      }),
    )
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkAnswers, diagnose, type ExplanationLine, printPercent, type Score } from '#assessment'
import { type Audience, loadDraftCatalogue } from '#questionnaires'
import { contentFolder } from '../support/data/content.ts'

/*
 * Complete answers whose diagnosis was worked out by hand, from the questionnaire and the rules of the score alone:
 * `<questionnaire>/<case>.json` holds the answers, `<case>.md` beside it the computation, line by line; the sheets of later
 * versions are in `<questionnaire>/<version>/`. A version that only says things in other words has no sheet of its own: that of
 * the version before names it too, and holds for both. Where the product disagrees, one of the two is wrong: the sheet is
 * never corrected to follow the product.
 */

const folder = fileURLToPath(new URL('.', import.meta.url))
const catalogue = await loadDraftCatalogue(contentFolder)
const sheets = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .flatMap((path) => {
    const sheet = readFileSync(`${folder}${path}`, 'utf8')
    const [, id = '', versions = '', name = ''] = /^# (.+?)@(.+): (.+)/.exec(sheet) ?? []
    return versions.split(', ').map((version) => ({ path, sheet, id, version, name }))
  })

it('every version of a questionnaire has three sheets: a fragile structure, an average one, an advanced one', () => {
  const expected = catalogue.questionnaires.flatMap(({ id, version }) =>
    ['advanced', 'average', 'fragile'].map((kind) => `${id}@${version}: ${kind}`),
  )
  const found = sheets.map(({ id, version, name }) => `${id}@${version}: ${name.replace(/-(es|esms)$/, '')}`)
  expect(found.sort()).toEqual(expected.sort())
})

describe.each(sheets)('$path, version $version', ({ path, sheet, id, version }) => {
  const questionnaire = catalogue.get(id, version)
  const kind: Audience = path.endsWith('-esms.md') ? 'ESMS' : 'ES'
  const given = JSON.parse(readFileSync(`${folder}${path.replace(/md$/, 'json')}`, 'utf8'))
  const { answers, issues } = checkAnswers(questionnaire, kind, given)
  const diagnosis = diagnose(questionnaire, catalogue.programmeOf(questionnaire), answers, kind)

  it('has answers that can all be given', () => {
    expect(issues).toEqual([])
  })

  it('gives each question the state, the share and the points worked out by hand', () => {
    expect(diagnosis.explanation.map(questionRow)).toEqual(tableUnder('Questions', sheet))
  })

  it('has the figures, levels and caps worked out by hand, exactly then printed', () => {
    const scopes = [...diagnosis.themes, { id: 'overall', score: diagnosis.overall }]
    const worked = tableUnder('Score', sheet).map(workedScope)
    expect(scopes.map(({ id, score }) => foundScope(id, score))).toEqual(worked)
  })

  it('weighs what its questions weigh, theme by theme and in all', () => {
    const questions = tableUnder('Questions', sheet)
    for (const [scope, weight, earned, unknown] of tableUnder('Score', sheet)) {
      const own = questions.filter(([theme]) => scope === 'overall' || theme === scope)
      const unsure = own.filter(([, , , , share]) => share === 'unknown')
      const counted = [...unsure, ...own.filter(([, , , , , points]) => points !== '')]
      expect([scope, sum(counted, 2), sum(own, 5), sum(unsure, 2)].map(String)).toEqual([
        scope,
        weight,
        earned,
        unknown,
      ])
    }
  })

  it('puts each item of the programme in the state worked out by hand', () => {
    const worked = tableUnder('Objectives', sheet).map(([code, state]) => ({ code, state }))
    expect(diagnosis.objectives.map(({ code, state }) => ({ code, state }))).toEqual(worked)
  })

  it('calls first for the measures worked out by hand, in their order', () => {
    const found = diagnosis.measures.slice(0, 5).map(({ measure, essential, lostWeight }) => {
      return [measure.id, essential ? 'yes' : 'no', String(lostWeight), String(measure.effort)]
    })
    const worked = tableUnder('First measures', sheet).map(([name, essential, lost = '', effort]) => {
      return [name, essential, lost.replace(/.*= /, ''), effort]
    })
    expect(found).toEqual(worked)
  })
})

/** The rows of the table under a heading, cell by cell. */
function tableUnder(heading: string, sheet: string): string[][] {
  const [, section = ''] = sheet.split(`## ${heading}\n`)
  const lines = section.split('\n## ')[0]?.split('\n') ?? []
  const rows = lines.filter((line) => line.startsWith('|')).slice(2)
  return rows.map((row) =>
    row
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

/** theme | question | weight | answer | share, or why there is none | points */
function questionRow({ theme, question, state, answer, share }: ExplanationLine): string[] {
  const { id, weight } = question
  const said = [answer?.value ?? ''].flat().join(', ')
  if (share === undefined) return [theme.id, id, String(weight), said, state, '']
  return [theme.id, id, String(weight), said, String(share), String(rounded(weight * share))]
}

/** scope | W | E | U | floor | ceiling | completeness | level | capped from | by */
function workedScope([scope, , , , floor, ceiling, completeness, level, cappedFrom = '', by = '']: string[]) {
  return {
    scope,
    floor: workedFigure(floor),
    ceiling: workedFigure(ceiling),
    completeness: workedFigure(completeness),
    level,
    cappedFrom,
    by,
  }
}

/** « 1115/73 → 15 »: a fraction, and how it is printed. A division rounds once, so equal fractions give equal numbers. */
function workedFigure(cell = '') {
  const [, dividend, divisor, printed] = /^(\d+)\/(\d+) → (\d+)$/.exec(cell) ?? []
  return { exact: Number(dividend) / Number(divisor), printed }
}

function foundScope(scope: string, score: Score) {
  if (!score.scored) return { scope, reason: score.reason }
  const figure = (percent: number) => ({ exact: percent, printed: printPercent(percent) })
  return {
    scope,
    floor: figure(score.floor),
    ceiling: figure(score.ceiling),
    completeness: figure(score.completeness),
    level: String(score.level),
    cappedFrom: score.cap ? String(score.cap.level) : '',
    by: (score.cap?.questions ?? []).map(({ id }) => id).join(', '),
  }
}

function sum(rows: readonly string[][], column: number): number {
  return rounded(rows.reduce((total, row) => total + Number(row[column]), 0))
}

/** To the ten-thousandth, the finest a share can be. */
function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000
}

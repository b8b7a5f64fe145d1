import { describe, expect, it } from 'vitest'
import type { ChronogramCell } from '../../../src/exercise-conduct/chronogram/chronogram-line.ts'
import { chronogramRows } from '../../../src/exercise-conduct/chronogram/chronogram-rows.ts'
import { type ChronogramColumn, chronogramColumns } from '../../../src/exercise-conduct/chronogram/columns.ts'
import { readChronogram } from '../../../src/exercise-conduct/chronogram/read-chronogram.ts'
import { openAevTime, readTime } from '../../../src/exercise-conduct/chronogram/read-time.ts'
import { stimuliOf } from '../../../src/exercise-conduct/runs/run-stimulus.ts'
import { aKit, aStimulus } from '../../support/data/kit-builder.ts'

const kit = aKit()
const letters = 'ABCDEFGHIJKLMN'
const cellsOf = (rows: readonly (readonly (string | number)[])[]): ChronogramCell[] =>
  rows.flatMap((row, index) =>
    row.flatMap((value, column) =>
      value === '' ? [] : [{ row: index, column, name: `${letters[column]}${index + 1}`, value }],
    ),
  )
const headings = chronogramColumns.map(({ heading }) => heading)

/** A sheet with these lines, each a cell by column; a number stands for a time shown as such. */
function read(lines: readonly Partial<Record<ChronogramColumn, string | number>>[], merged: string[] = []) {
  const usual = { sender: 'Service de nuit', recipients: 'Direction', text: 'Un message' }
  const rows = lines.map((line) =>
    chronogramColumns.map(({ id }) => ({ ...usual, ...line })[id as keyof typeof usual] ?? ''),
  )
  const cells = cellsOf([headings, ...rows]).map((cell) =>
    typeof cell.value === 'number' ? { ...cell, nature: 'time' } : cell,
  )
  return readChronogram({ cells, merged }, kit)
}
const minutesOfLines = (...lines: Parameters<typeof read>[0]) => read(lines).stimuli.map(({ atMinutes }) => atMinutes)
const faults = (...given: Parameters<typeof read>) => read(...given).issues.map(({ path, code }) => `${path} ${code}`)

describe('a chronogramme', () => {
  it('that leaves and comes back has lost nothing', () => {
    const stimuli = stimuliOf(
      {
        stimuli: [
          ...kit.stimuli,
          aStimulus(40, { id: 'rebours', kind: 'countdown', countdownMinutes: 15, to: ['direction', 'informatique'] }),
          aStimulus(41, {
            id: 'presse',
            kind: 'press',
            decision: 'Qui répond\u00A0?',
            note: 'Jouer vite',
            automatic: true,
          }),
          { ...aStimulus(42), id: 'reserve', at: undefined, spare: true },
        ],
      },
      { hopital: 'Valmont' },
    )
    const { stimuli: back, issues } = readChronogram(
      { cells: cellsOf([headings, ...chronogramRows(stimuli, kit.roles)]), merged: [] },
      kit,
    )
    expect(issues).toEqual([])
    const content = (all: typeof stimuli) => all.map(({ origin: _, phase: __, ...rest }) => rest)
    expect(content([...back])).toEqual(content(stimuli))
  })

  it('is read under titles without accents or capitals, in any order, below a title', () => {
    const rows = [
      ['Chronogramme de Valmont'],
      ['STIMULI', 'Emetteur', 'Destinataire', 'Horaire', 'Colonne à nous'],
      ['Un appel', 'Préfecture', 'direction', 'H+00:10', 'x'],
    ]
    const { stimuli, issues } = readChronogram({ cells: cellsOf(rows), merged: ['A1:E1'] }, kit)
    expect(issues).toEqual([])
    expect(stimuli).toMatchObject([
      { id: 'ligne-3', atMinutes: 10, phase: 'alerte', kind: 'message', recipients: ['direction'] },
    ])
  })

  it('has its times of day counted from the first one, past midnight too', () => {
    expect(minutesOfLines({ time: '22:30' }, { time: '23h15' }, { time: '0:10' }, { time: '9h' })).toEqual([
      0, 45, 100, 630,
    ])
    expect(minutesOfLines({ time: 22.5 / 24 }, { time: 23.25 / 24 }, { time: 10 / 1440 })).toEqual([0, 45, 100])
    expect(minutesOfLines({ time: 1 + 1 / 48 }, { time: 1 + 1 / 24 })).toEqual([0, 30])
  })

  it('keeps the relative time when it has both', () => {
    expect(minutesOfLines({ time: '22:30', relative: 'D+1 H+2 M+5' })).toEqual([1565])
  })

  it('is not taken by one of its two times when the other was changed: the person who moved a message says which is right', () => {
    const both = (time: string | number, relative: string) => ({ time, relative })
    const start = both('22:30', 'D+0 H+0 M+0')
    expect(minutesOfLines(start, both('23:15', 'D+0 H+0 M+45'), both('0:10', 'D+0 H+1 M+40'))).toEqual([0, 45, 100])
    expect(faults([start, both('23:20', 'D+0 H+0 M+45')])).toEqual(['B3 chronogram-times-differ'])
    expect(minutesOfLines(both('H+00:15', 'D+0 H+0 M+15'))).toEqual([15])
    expect(faults([both('H+00:20', 'D+0 H+0 M+15')])).toEqual(['B2 chronogram-times-differ'])
    expect(faults([both('H+00:20', 'plus tard')])).toEqual(['J2 chronogram-time-unreadable'])
  })

  it.each<[string, string[], string]>([
    ['merged cells', faults([{ time: 'H+0' }], ['F2:F3']), 'F2:F3 chronogram-merged'],
    ['a time that is no time', faults([{ time: 'vers midi' }]), 'B2 chronogram-time-unreadable'],
    ['an hour that does not exist', faults([{ time: '25:10' }]), 'B2 chronogram-time-unreadable'],
    ['a time that goes back', faults([{ time: '9:30' }, { time: '9:10' }]), 'B3 chronogram-time-back'],
    ['a line without a time', faults([{}]), 'ligne 2, horaire chronogram-cell-empty'],
    [
      'a role that nobody plays',
      faults([{ time: 'H+0', recipients: 'Direction\nMairie' }]),
      'E2 chronogram-role-unknown',
    ],
    ['a type that does not exist', faults([{ time: 'H+0', kind: 'vidéo' }]), 'C2 chronogram-kind-unknown'],
    [
      'a countdown without minutes',
      faults([{ time: 'H+0', kind: 'decompte' }]),
      'ligne 2, durée (minutes) chronogram-countdown-missing',
    ],
    [
      'an id taken twice',
      faults([
        { id: 'a', time: 'H+0' },
        { id: 'a', time: 'H+1' },
      ]),
      'A3 chronogram-id-repeated',
    ],
    ['nothing under the titles', faults([]), ' chronogram-empty'],
    [
      'no titles',
      readChronogram({ cells: cellsOf([['a', 'b']]), merged: [] }, kit).issues.map(({ code }) => code),
      'chronogram-headings-missing',
    ],
  ])('is refused at its cell for %s', (_what, found, expected) => {
    expect(found).toContain(expected)
  })

  it('says all its faults at once', () => {
    expect(
      faults([
        { time: 'x', kind: 'y' },
        { time: 'H+1', recipients: 'z' },
      ]),
    ).toHaveLength(3)
  })

  it('never reads a formula', () => {
    const cells = cellsOf([headings, ['a', 'H+0', 'message', 'De', 'Direction', '=1+1']])
    const formula = cells.map((cell) => (cell.name === 'F2' ? { ...cell, nature: 'formula' } : cell))
    expect(
      readChronogram({ cells: formula, merged: [] }, kit).issues.map(({ path, code }) => [path, code]),
    ).toContainEqual(['F2', 'chronogram-formula'])
  })
})

describe('a time', () => {
  it.each([0, 75, 1439, 1440, 1565])('of %i minutes comes back as OpenAEV writes it', (minutes) => {
    expect(readTime({ value: openAevTime(minutes) })).toEqual({ relative: minutes })
  })

  it('typed as a plain number is not guessed', () => {
    expect(readTime({ value: 9.5 })).toBeUndefined()
    expect(readTime({ value: true })).toBeUndefined()
  })
})

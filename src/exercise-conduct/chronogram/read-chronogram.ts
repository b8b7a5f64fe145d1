import type { Issue } from '#kernel'
import { minutesOf } from '../kits/relative-time.ts'
import type { Kit } from '../kits/schema.ts'
import type { RunStimulus } from '../runs/run-stimulus.ts'
import { type ChronogramColumn, chronogramColumns, kindWords, neededColumns, plainWord } from './columns.ts'
import { type ReadTime, readTime } from './read-time.ts'

/** A filled cell, with the name by which a person finds it: `D7`. */
export interface ChronogramCell {
  readonly row: number
  readonly column: number
  readonly name: string
  readonly value: string | number | boolean
  readonly nature?: string
}

export interface ChronogramSheet {
  readonly cells: readonly ChronogramCell[]
  /** `D7:D9` */
  readonly merged: readonly string[]
}

export const mostStimuli = 300
const longestText = 4_000

/** The stimuli of a sheet, and every fault with its cell. Nothing is guessed: a cell is read, or refused. */
export function readChronogram(
  { cells, merged }: ChronogramSheet,
  { roles, phases }: Pick<Kit, 'roles' | 'phases'>,
): { readonly stimuli: readonly RunStimulus[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const rows = Map.groupBy(cells, ({ row }) => row)
  const heading = [...rows].find(([, row]) => headingsOf(row).has('text'))
  if (!heading) return { stimuli: [], issues: [{ path: '', code: 'chronogram-headings-missing' }] }
  const columns = headingsOf(heading[1])
  const missing = neededColumns.filter((id) => !columns.has(id))
  if (!columns.has('time') && !columns.has('relative')) missing.push('time')
  for (const id of missing) issues.push({ path: '', code: 'chronogram-column-missing', values: { column: wordOf(id) } })
  for (const range of merged.filter((range) => lastRowOf(range) > heading[0])) {
    issues.push({ path: range, code: 'chronogram-merged' })
  }
  const clock = dayClock()
  const stimuli: RunStimulus[] = []
  const seen = new Set<string>()
  for (const [row, filled] of [...rows].sort(([one], [other]) => one - other)) {
    if (row <= heading[0]) continue
    const line = lineOf(filled, columns, issues)
    if (line.isEmpty) continue
    const id = line.text('id') || `ligne-${row + 1}`
    if (seen.has(id)) issues.push(line.issue('id', 'chronogram-id-repeated', { id }))
    seen.add(id)
    const spare = line.isYes('spare')
    const atMinutes = timeOf(line, clock, spare, issues)
    const kind = kindOf(line, issues)
    stimuli.push({
      id: id.slice(0, 80),
      position: stimuli.length,
      origin: 'imported',
      atMinutes,
      phase: phaseAt(atMinutes, phases),
      kind,
      channel: line.text('channel') || 'message',
      sender: line.needed('sender'),
      recipients: recipientsOf(line, roles, issues),
      text: line.needed('text'),
      expected: line.text('expected'),
      countdownMinutes: kind === 'countdown' ? countdownOf(line, issues) : null,
      decision: line.text('decision'),
      note: line.text('note'),
      spare,
      automatic: line.isYes('automatic'),
      sentAt: null,
      sentElapsedMilliseconds: null,
      skippedAt: null,
      skippedMotive: null,
    })
  }
  if (stimuli.length === 0 && issues.length === 0) issues.push({ path: '', code: 'chronogram-empty' })
  if (stimuli.length > mostStimuli)
    issues.push({ path: '', code: 'chronogram-too-long', values: { maximum: mostStimuli } })
  return { stimuli, issues }
}

type Headings = ReadonlyMap<ChronogramColumn, number>

function headingsOf(row: readonly ChronogramCell[]): Headings {
  return new Map(
    row.flatMap(({ column, value }) => {
      const word = plainWord(String(value))
      const known = chronogramColumns.find(({ heading }) => plainWord(heading) === word)
      return known ? [[known.id, column] as const] : []
    }),
  )
}

function wordOf(id: ChronogramColumn): string {
  return chronogramColumns.find((column) => column.id === id)?.heading ?? id
}

function lastRowOf(range: string): number {
  return Number(/(\d+)$/.exec(range)?.[1] ?? 0) - 1
}

/** Spreadsheets give ordinary spaces back: those before a sign must not break. */
function frenchSpaces(text: string): string {
  return text.replace(/ (?=[:;?!»%])/g, '\u00A0').replace(/« /g, '«\u00A0')
}

type Line = ReturnType<typeof lineOf>

function lineOf(filled: readonly ChronogramCell[], columns: Headings, issues: Issue[]) {
  const cellOf = (id: ChronogramColumn) => filled.find(({ column }) => column === columns.get(id))
  const row = (filled[0]?.row ?? 0) + 1
  const issue = (id: ChronogramColumn, code: Issue['code'], values: Issue['values'] = {}): Issue => {
    return { path: cellOf(id)?.name ?? `ligne ${row}, ${wordOf(id)}`, code, values }
  }
  const text = (id: ChronogramColumn): string => {
    const cell = cellOf(id)
    if (!cell) return ''
    if (cell.nature === 'formula' || cell.nature === 'error') {
      issues.push(issue(id, 'chronogram-formula'))
      return ''
    }
    const value = String(cell.value).trim()
    if (value.length > longestText) issues.push(issue(id, 'chronogram-text-too-long', { maximum: longestText }))
    return frenchSpaces(value.slice(0, longestText))
  }
  return {
    issue,
    cellOf,
    text,
    isEmpty: [...columns.values()].every((column) => !filled.some((cell) => cell.column === column)),
    isYes: (id: ChronogramColumn) => ['oui', 'x', 'vrai', 'true'].includes(plainWord(text(id))),
    needed: (id: ChronogramColumn) => {
      const value = text(id)
      if (value === '' && columns.has(id)) issues.push(issue(id, 'chronogram-cell-empty', { column: wordOf(id) }))
      return value
    },
  }
}

/** Times of day count from the first one. A time earlier than the one before is of the next day when half a day apart or more. */
function dayClock() {
  let first: number | undefined
  let previous = 0
  return (ofDay: number): number | undefined => {
    first ??= ofDay
    let minutes = ofDay - first
    while (minutes < previous && previous - minutes >= 720) minutes += 1_440
    if (minutes < previous) return undefined
    previous = minutes
    return minutes
  }
}

function timeOf(line: Line, clock: ReturnType<typeof dayClock>, spare: boolean, issues: Issue[]): number | null {
  const column = (['relative', 'time'] as const).find((id) => line.cellOf(id) !== undefined)
  if (!column) {
    if (!spare) issues.push(line.issue('time', 'chronogram-cell-empty', { column: wordOf('time') }))
    return null
  }
  const cell = line.cellOf(column)
  const read: ReadTime | undefined =
    cell && cell.nature !== 'formula' && cell.nature !== 'error' ? readTime(cell) : undefined
  if (!read) {
    issues.push(line.issue(column, 'chronogram-time-unreadable', { value: String(cell?.value ?? '').slice(0, 40) }))
    return null
  }
  if ('relative' in read) return read.relative
  const minutes = clock(read.ofDay)
  if (minutes === undefined) issues.push(line.issue(column, 'chronogram-time-back'))
  return minutes ?? null
}

function kindOf(line: Line, issues: Issue[]): RunStimulus['kind'] {
  const word = plainWord(line.text('kind'))
  if (word === '') return 'message'
  const known = Object.entries(kindWords).find(([, words]) => plainWord(words) === word)
  if (known) return known[0] as RunStimulus['kind']
  issues.push(line.issue('kind', 'chronogram-kind-unknown', { allowed: Object.values(kindWords).join(', ') }))
  return 'message'
}

function countdownOf(line: Line, issues: Issue[]): number | null {
  const minutes = Number(line.text('countdown'))
  if (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1_440) return minutes
  issues.push(line.issue('countdown', 'chronogram-countdown-missing'))
  return null
}

function recipientsOf(line: Line, roles: Kit['roles'], issues: Issue[]): string[] {
  const words = line
    .needed('recipients')
    .split(/[\n;]/)
    .map((word) => word.trim())
    .filter(Boolean)
  return words.flatMap((word) => {
    const role = roles.find(({ id, title }) => id === word || plainWord(title) === plainWord(word))
    if (role) return [role.id]
    issues.push(
      line.issue('recipients', 'chronogram-role-unknown', {
        role: word,
        roles: roles.map(({ title }) => title).join(' ; '),
      }),
    )
    return []
  })
}

function phaseAt(minutes: number | null, phases: Kit['phases']): string {
  if (minutes === null) return ''
  return (
    phases.find(({ from, to }) => minutes >= minutesOf(from) && minutes < minutesOf(to))?.id ?? phases.at(-1)?.id ?? ''
  )
}

import type { Issue } from '#kernel'
import { minutesOf } from '../kits/relative-time.ts'
import type { Kit } from '../kits/schema.ts'
import type { RunStimulus } from '../runs/run-stimulus.ts'
import { type ChronogramCell, type Headings, type Line, lineOf, wordOf } from './chronogram-line.ts'
import { chronogramColumns, kindWords, neededColumns, plainWord } from './columns.ts'
import { lineTimes } from './line-times.ts'

export interface ChronogramSheet {
  readonly cells: readonly ChronogramCell[]
  /** `D7:D9` */
  readonly merged: readonly string[]
}

export const mostStimuli = 300

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
  const timeOf = lineTimes()
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
    const atMinutes = timeOf(line, spare, issues)
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

function headingsOf(row: readonly ChronogramCell[]): Headings {
  return new Map(
    row.flatMap(({ column, value }) => {
      const word = plainWord(String(value))
      const known = chronogramColumns.find(({ heading }) => plainWord(heading) === word)
      return known ? [[known.id, column] as const] : []
    }),
  )
}

function lastRowOf(range: string): number {
  return Number(/(\d+)$/.exec(range)?.[1] ?? 0) - 1
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

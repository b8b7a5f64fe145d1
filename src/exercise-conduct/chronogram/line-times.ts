import type { Issue } from '#kernel'
import { relativeTime } from '../kits/relative-time.ts'
import type { Line } from './chronogram-line.ts'
import { wordOf } from './chronogram-line.ts'
import { type ReadTime, readTime } from './read-time.ts'

const day = 1_440

/** Reads the time of each line of a sheet, in order: minutes since the start, or null with a fault where one is needed. */
export function lineTimes() {
  const minutesSinceFirst = dayClock()
  const startsAlike = startClock()
  return (line: Line, isSpare: boolean, issues: Issue[]): number | null => {
    const relative = readCell(line, 'relative', issues)
    const time = readCell(line, 'time', issues)
    if (relative === 'unreadable' || time === 'unreadable') return null
    if (relative && time && !agree(relative, time, startsAlike)) {
      issues.push(line.issue('time', 'chronogram-times-differ', { time: wordsOf(time), relative: wordsOf(relative) }))
      return null
    }
    const read = relative ?? time
    if (!read && !isSpare) {
      issues.push(line.issue('time', 'chronogram-cell-empty', { column: wordOf('time') }))
    }
    if (!read) return null
    if ('relative' in read) return read.relative
    const minutes = minutesSinceFirst(read.ofDay)
    if (minutes === undefined) issues.push(line.issue(relative ? 'relative' : 'time', 'chronogram-time-back'))
    return minutes ?? null
  }
}

function readCell(line: Line, column: 'relative' | 'time', issues: Issue[]): ReadTime | 'unreadable' | undefined {
  const cell = line.cellOf(column)
  if (!cell) return undefined
  const isComputed = cell.nature === 'formula' || cell.nature === 'error'
  const read = isComputed ? undefined : readTime(cell)
  if (read) return read
  issues.push(line.issue(column, 'chronogram-time-unreadable', { value: String(cell.value).slice(0, 40) }))
  return 'unreadable'
}

/** Both columns say when: a person who moved a message in one of them has often forgotten the other. */
function agree(relative: ReadTime, time: ReadTime, startsAlike: (start: number) => boolean): boolean {
  if ('ofDay' in relative) return 'ofDay' in time && time.ofDay === relative.ofDay
  if ('relative' in time) return time.relative === relative.relative
  return startsAlike(time.ofDay - relative.relative)
}

/** Whether the exercise starts at one time of day on every line that gives a time of day and a time since the start. */
function startClock() {
  let first: number | undefined
  return (minutes: number): boolean => {
    const start = ((minutes % day) + day) % day
    first ??= start
    return start === first
  }
}

function wordsOf(time: ReadTime): string {
  if ('relative' in time) return relativeTime(time.relative)
  return `${Math.floor(time.ofDay / 60)}:${String(time.ofDay % 60).padStart(2, '0')}`
}

/** Times of day count from the first one. A time earlier than the one before is of the next day when half a day apart or more. */
function dayClock() {
  let first: number | undefined
  let previous = 0
  return (ofDay: number): number | undefined => {
    first ??= ofDay
    let minutes = ofDay - first
    while (minutes < previous && previous - minutes >= 720) minutes += day
    if (minutes < previous) return undefined
    previous = minutes
    return minutes
  }
}

import { cleanLine, dayFault, dayIssues, type Issue, readTypedTime } from '#kernel'
import { minutesBetween } from './days.ts'
import type { ExerciseContent } from './exercise.ts'
import type { TypedExercise } from './typed-exercise.ts'

type Moment = Pick<ExerciseContent, 'start' | 'minutes'>

/** Reads the beginning and the end. Without an end day, the exercise ends on the day it began. */
export function checkMoment(typed: TypedExercise, issues: Issue[]): Moment {
  const [day, endDay] = [cleanLine(typed.day), cleanLine(typed.endDay)]
  const [start, end] = [timeOf(typed.start, 'start', issues), timeOf(typed.end, 'end', issues)]
  const daysRead = [day, endDay].every((text) => text === '' || dayFault(text) === undefined)
  issues.push(...dayIssues('endDay', endDay, dayCodes))
  if (!daysRead) return { start, minutes: null }
  issues.push(...endDayIssues(typed, day, endDay))
  if (end === null || day === '' || (endDay !== '' && endDay < day)) return { start, minutes: null }
  if (start === null) {
    if (typed.start.trim() === '') issues.push({ path: 'start', code: 'exercise-end-without-start' })
    return { start, minutes: null }
  }
  const minutes = minutesBetween(day, start, endDay || day, end)
  if (minutes <= 0) issues.push({ path: 'end', code: 'exercise-end-before-start' })
  if (minutes > longestExerciseMinutes)
    issues.push({ path: 'endDay', code: 'exercise-too-long', values: { days: longestDays } })
  return { start, minutes }
}

/** A record keeps a duration: without hours, another end day has no place in it. */
function endDayIssues(typed: TypedExercise, day: string, endDay: string): Issue[] {
  if (endDay === '' || endDay === day) return []
  const issues: Issue[] = []
  if (day !== '' && endDay < day) issues.push({ path: 'endDay', code: 'exercise-end-day-before-start' })
  if (typed.end.trim() === '') issues.push({ path: 'end', code: 'exercise-end-day-without-hours' })
  return issues
}

const longestDays = 14
export const longestExerciseMinutes = longestDays * 24 * 60

function timeOf(typed: string, path: string, issues: Issue[]): string | null {
  const text = cleanLine(typed)
  if (text === '') return null
  const time = readTypedTime(text)
  if (time === undefined) issues.push({ path, code: 'exercise-time-faulty', values: { value: text.slice(0, 20) } })
  return time ?? null
}

/** What this room says of a day that was typed; an empty one is no fault here. */
export const dayCodes = { notDay: 'exercise-day-not-date', implausible: 'exercise-day-out-of-range' } as const

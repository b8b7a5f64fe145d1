import { z } from 'zod'

const line = z.string().default('')
const list = z.array(z.string()).readonly().default([])

/** Unchecked input; `checkExercise` lists its faults. */
export const typedExercise = {
  kind: line,
  status: line,
  day: line,
  start: line,
  endDay: line,
  end: line,
  form: line,
  participation: line,
  nationalExercise: line,
  kit: line,
  kitVersion: line,
  scenario: line,
  level: line,
  trigger: line,
  degradedMode: line,
  cells: list,
  functions: list,
  participants: line,
  animation: line,
  animator: line,
  observers: line,
  objectives: line,
  cutServices: line,
  sharedSystem: line,
  costEuros: line,
  fundingFile: line,
  fundedEuros: line,
  retexOn: line,
  retexText: line,
  sharesRetex: z.boolean().default(false),
  nextOn: line,
  structures: list,
  wholeLegalEntity: z.boolean().default(false),
  groups: list,
}

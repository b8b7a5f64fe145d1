import type { Fault } from '../fault.ts'
import type { Parts } from '../parts.ts'
import { checkAudiences } from './audiences.ts'
import { checkConditions } from './conditions.ts'
import { checkHelps } from './helps.ts'
import { checkMeasures } from './measures.ts'
import { checkNames } from './names.ts'
import { checkAttainments } from './objectives.ts'
import { checkScores } from './scores.ts'
import { checkThemes } from './themes.ts'

/** Whether the parts of a questionnaire hold together, whatever the programme it cites. */
export function checkQuestionnaire(parts: Parts): Fault[] {
  const checks = [
    checkNames,
    checkAudiences,
    checkThemes,
    checkHelps,
    checkScores,
    checkConditions,
    checkMeasures,
    checkAttainments,
  ]
  return checks.flatMap((check) => check(parts))
}

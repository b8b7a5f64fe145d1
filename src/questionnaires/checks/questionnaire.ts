import type { Fault } from '#content'
import type { Parts } from '../parts.ts'
import { checkAudiences } from './audiences.ts'
import { checkConditions } from './conditions.ts'
import { checkHelps } from './helps.ts'
import { checkMeasures } from './measures.ts'
import { checkNames } from './names.ts'
import { checkAttainments } from './objectives.ts'
import { checkScores } from './scores.ts'
import { checkThemes } from './themes.ts'

/** The checks of a questionnaire that need no programme. */
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

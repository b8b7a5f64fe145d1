import { printPercent, type SubmissionInForce } from '#assessment'
import type { Catalogue } from '#questionnaires'
import type { ComparedKind } from '../rules/cohorts.ts'
import type { YesOrNo } from '../rules/member.ts'
import type { Precision } from '../rules/precision.ts'
import type { Topic } from '../rules/release.ts'
import { type Band, bandOf, type GridWidth } from './band.ts'
import { comparedScopes, sayableOfScope, widthOfScope } from './topics.ts'

/** Widths of bands, by kind of structure, questionnaire and scope. */
export type Grids = Readonly<Record<string, GridWidth>>

interface ValueOfTopic {
  readonly topic: Topic
  readonly value: Band | YesOrNo
  readonly width: GridWidth | undefined
}

/** The values of a submission by topic. An objective that does not apply gives none, nor does a domain whose only band says nothing. */
export function valuesOf(
  { questionnaireId: questionnaire, floors, objectives }: SubmissionInForce,
  { kind, grids }: { readonly kind: ComparedKind; readonly grids: Grids },
): ValueOfTopic[] {
  const ofDomains = [...floors].flatMap(([code, floor]): ValueOfTopic[] => {
    const width = grids[gridKey(kind, questionnaire, code)]
    if (width === undefined || width === 100) return []
    const topic = { questionnaire, kind: 'domain', code } as const
    return [{ topic, width, value: bandOf(Number(printPercent(floor)), width) }]
  })
  const ofObjectives = [...objectives].flatMap(([code, state]): ValueOfTopic[] => {
    if (state === 'not-applicable') return []
    const topic = { questionnaire, kind: 'objective', code } as const
    return [{ topic, width: undefined, value: state === 'met' ? 'yes' : 'no' }]
  })
  return [...ofDomains, ...ofObjectives]
}

function gridKey(kind: ComparedKind, questionnaire: string, scope: string): string {
  return `${kind} ${questionnaire} ${scope}`
}

/** Fixes the compared domains of a questionnaire and their bands, the first time that a kind of structure submits it. */
export function addGrids(
  grids: Record<string, GridWidth>,
  { catalogue, questionnaireId, kind }: { catalogue: Catalogue; questionnaireId: string; kind: ComparedKind },
): void {
  const beginning = gridKey(kind, questionnaireId, '')
  if (Object.keys(grids).some((key) => key.startsWith(beginning))) return
  const questionnaire = catalogue.questionnaires.findLast(({ id }) => id === questionnaireId)
  if (!questionnaire) return
  const programme = catalogue.programmeOf(questionnaire)
  for (const scope of comparedScopes(questionnaire, programme))
    grids[beginning + scope] = widthOfScope(questionnaire, programme, { scope, audience: kind })
}

/** The limits at which the scores of a domain may be spoken of. */
export function sayableOfTopic(
  { questionnaire: id, code }: Topic,
  { catalogue, kind, width }: { catalogue: Catalogue; kind: ComparedKind; width: GridWidth },
): Precision {
  const versions = catalogue.questionnaires
    .filter((questionnaire) => questionnaire.id === id)
    .map((questionnaire) => ({ questionnaire, programme: catalogue.programmeOf(questionnaire) }))
  return sayableOfScope(versions, { scope: code, audience: kind }, width)
}

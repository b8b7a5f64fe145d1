import { listSubmissionsInForce, printPercent, type SubmissionInForce } from '#assessment'
import { listGroupsOf, listOutlinesSince, type StructureOutline } from '#directory'
import type { Catalogue } from '#questionnaires'
import type { Database } from '#storage'
import {
  type ComparedKind,
  chooseCohorts,
  cohortOf,
  comparedKinds,
  type SizedMember,
  sizeClassOf,
} from '../rules/cohorts.ts'
import type { ValuedMember, YesOrNo } from '../rules/member.ts'
import { type CellAddress, cellKey, type MeasuredCell, type Topic } from '../rules/release.ts'
import type { AreaRow } from '../store.ts'
import { listOptOuts } from '../store-choices.ts'
import { type Band, bandOf, type GridWidth } from '../values/band.ts'
import { comparedScopes, widthOfScope } from '../values/topics.ts'
import type { Area } from './reach-area.ts'

type Settings = Pick<AreaRow, 'cohorts' | 'grids'>

export interface MeasuredArea extends Settings {
  readonly cells: readonly MeasuredCell[]
  /** By key of the cell, then by FINESS number. */
  readonly submissions: ReadonlyMap<string, Readonly<Record<string, number>>>
}

/**
 * What the submissions in force of an area give today. Scores become bands here and go no further. What was chosen at an
 * earlier release stays: cohorts of a kind, compared domains of a questionnaire, and widths of bands.
 */
export async function measureArea(
  database: Database,
  { area, day, settings, catalogue }: { area: Area; day: string; settings: Settings | undefined; catalogue: Catalogue },
): Promise<MeasuredArea> {
  const members = await membersOf(database, area, day)
  const inForce = await listSubmissionsInForce(database, [...members.keys()])
  const taking = new Set(inForce.map(({ finess }) => finess))
  const cohorts = settings?.cohorts ?? chosenCohorts([...members.values()].filter(({ key }) => taking.has(key)))
  const grids: Record<string, GridWidth> = { ...settings?.grids }
  const cells = new Map<string, CellAddress & { members: ValuedMember[]; width: GridWidth | undefined }>()
  const submissions = new Map<string, Record<string, number>>()
  const fixed = new Set<string>()
  for (const one of inForce) {
    const member = members.get(one.finess)
    if (!member) continue
    const beginning = gridKey(member.kind, one.questionnaireId, '')
    if (!fixed.has(beginning)) addGrids(grids, { catalogue, questionnaireId: one.questionnaireId, kind: member.kind })
    fixed.add(beginning)
    const cohort = cohortOf(member, cohorts[member.kind])
    for (const { topic, value, width } of valuesOf(one, { kind: member.kind, grids })) {
      const key = cellKey({ cohort, topic })
      const cell = cells.get(key) ?? { cohort, topic, width, members: [] }
      cell.members.push({ key: member.key, legalEntity: member.legalEntity, groups: member.groups, value })
      cells.set(key, cell)
      const numbers = submissions.get(key) ?? {}
      numbers[member.key] = one.submission
      submissions.set(key, numbers)
    }
  }
  return { cohorts, grids, submissions, cells: [...cells.values()].map(measuredCell) }
}

function measuredCell({
  cohort,
  topic,
  width,
  members,
}: CellAddress & { members: ValuedMember[]; width: GridWidth | undefined }): MeasuredCell {
  const measured =
    width === undefined
      ? { kind: 'share' as const, members: members as ValuedMember<YesOrNo>[] }
      : { kind: 'ranks' as const, width, members: members as ValuedMember<Band>[] }
  return { cohort, topic, measured }
}

interface ValueOfTopic {
  readonly topic: Topic
  readonly value: Band | YesOrNo
  readonly width: GridWidth | undefined
}

/** The values of a submission by topic. An objective that does not apply gives none, nor does a domain whose only band says nothing. */
export function valuesOf(
  { questionnaireId: questionnaire, floors, objectives }: SubmissionInForce,
  { kind, grids }: { readonly kind: ComparedKind; readonly grids: Settings['grids'] },
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
function addGrids(
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

function chosenCohorts(members: readonly SizedMember[]): Settings['cohorts'] {
  const [ES, ESMS] = comparedKinds.map((kind) => chooseCohorts(members.filter((member) => member.kind === kind)))
  return { ES: ES ?? 'whole', ESMS: ESMS ?? 'whole' }
}

/** The open structures of the area that take part, by FINESS number. */
async function membersOf(database: Database, { regions }: Area, day: string): Promise<Map<string, SizedMember>> {
  const outlines: StructureOutline[] = []
  for (const region of regions) outlines.push(...(await listOutlinesSince(database, region, day)))
  const open = outlines.filter(({ closedOn }) => closedOn === null || closedOn > day)
  const sizes = Map.groupBy(open, ({ legalEntityFiness }) => legalEntityFiness)
  const groups = await listGroupsOf(database, [...sizes.keys()])
  const optOuts = await listOptOuts(
    database,
    open.map(({ finess }) => finess),
  )
  return new Map(
    open.flatMap(({ finess, legalEntityFiness, kind }) => {
      const compared = comparedKinds.find((one) => one === kind)
      if (!compared || optOuts.has(finess)) return []
      const member: SizedMember = {
        key: finess,
        legalEntity: legalEntityFiness,
        groups: groups.get(legalEntityFiness)?.toSorted() ?? [],
        kind: compared,
        size: sizeClassOf(sizes.get(legalEntityFiness)?.length ?? 1),
      }
      return [[finess, member] as const]
    }),
  )
}

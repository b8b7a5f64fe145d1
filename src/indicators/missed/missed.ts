import type { MarkedSubmission } from '#assessment'
import type { Question, Questionnaire } from '#questionnaires'

/** How many structures are below one half, over those asked; the unknown are in the whole, and apart. */
export interface MissedCount {
  readonly missed: number
  readonly unknown: number
  readonly whole: number
}

export interface MissedQuestion extends MissedCount {
  readonly questionnaire: Questionnaire
  readonly question: Question
}

export interface MissedMeasure extends MissedCount {
  readonly questionnaire: Questionnaire
  readonly measure: Questionnaire['measures'][number]
}

export interface Missed {
  readonly questions: readonly MissedQuestion[]
  readonly measures: readonly MissedMeasure[]
}

type Find = (id: string, version: string) => Questionnaire | undefined

/** The questionnaire that comes first: restoring a copy is what ends an attack. */
const firstQuestionnaire = 'sauvegardes'

/**
 * What structures lack most, by question and by measure: backups first, then the largest share below one half, the largest number
 * where shares are equal, then by name: the order of the submissions decides nothing. A measure is
 * missed when one of the questions that call for it is. Each question is shown in the latest version that was submitted.
 */
export function startMissed(find: Find): MissedSums {
  const tallies: Tallies = { questions: new Map(), measures: new Map() }
  return {
    add: (submissions) => addAll(tallies, submissions, find),
    missed: () => ({ questions: sorted(tallies.questions), measures: sorted(tallies.measures) }),
  }
}

/** What structures lack, added up a few structures at a time. */
export interface MissedSums {
  add(submissions: readonly MarkedSubmission[]): void
  missed(): Missed
}

interface Tallies {
  readonly questions: Map<string, Tally<MissedQuestion>>
  readonly measures: Map<string, Tally<MissedMeasure>>
}

function addAll({ questions, measures }: Tallies, submissions: readonly MarkedSubmission[], find: Find): void {
  const byVersion = Map.groupBy(submissions, (each) => `${each.questionnaireId}@${each.questionnaireVersion}`)
  for (const group of byVersion.values()) {
    const [first] = group
    const questionnaire = first && find(first.questionnaireId, first.questionnaireVersion)
    if (!questionnaire) continue
    const marks = group.map((each) => each.marks)
    for (const [place, question] of questionnaire.questions.entries()) {
      const counted = countOf(marks, [place])
      add(questions, `${questionnaire.id}/${question.id}`, counted, { questionnaire, question })
    }
    for (const measure of questionnaire.measures) {
      const places = questionnaire.questions.flatMap(({ measures: ids }, place) =>
        ids?.includes(measure.id) ? [place] : [],
      )
      add(measures, `${questionnaire.id}/${measure.id}`, countOf(marks, places), { questionnaire, measure })
    }
  }
}

type Tally<Line extends MissedCount & { readonly questionnaire: Questionnaire }> = {
  counted: MissedCount
  shown: Omit<Line, keyof MissedCount> & { readonly questionnaire: Questionnaire }
}

function countOf(marks: readonly string[], places: readonly number[]): MissedCount {
  let [missed, unknown, whole] = [0, 0, 0]
  for (const text of marks) {
    const has = (mark: string) => places.some((place) => text[place] === mark)
    if (has('l')) missed += 1
    else if (has('?')) unknown += 1
    else if (!has('g')) continue
    whole += 1
  }
  return { missed, unknown, whole }
}

function add<Line extends MissedCount & { readonly questionnaire: Questionnaire }>(
  tallies: Map<string, Tally<Line>>,
  key: string,
  counted: MissedCount,
  shown: Tally<Line>['shown'],
): void {
  const known = tallies.get(key)
  const isLater = !known || isNewer(shown.questionnaire.version, known.shown.questionnaire.version)
  const sum = (name: keyof MissedCount) => counted[name] + (known?.counted[name] ?? 0)
  tallies.set(key, {
    counted: { missed: sum('missed'), unknown: sum('unknown'), whole: sum('whole') },
    shown: isLater ? shown : known.shown,
  })
}

function isNewer(one: string, other: string): boolean {
  return one.localeCompare(other, 'en', { numeric: true }) > 0
}

function sorted<Line extends MissedCount & { readonly questionnaire: Questionnaire }>(
  tallies: ReadonlyMap<string, Tally<Line>>,
): Line[] {
  const inOrder = [...tallies].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, tally]) => tally)
  const lines = inOrder.flatMap(({ counted, shown }) =>
    counted.whole === 0 ? [] : [{ ...shown, ...counted } as unknown as Line],
  )
  const share = ({ missed, whole }: MissedCount) => missed / whole
  const isFirst = ({ questionnaire }: Line) => (questionnaire.id === firstQuestionnaire ? 0 : 1)
  return lines.toSorted(
    (one, other) => isFirst(one) - isFirst(other) || share(other) - share(one) || other.missed - one.missed,
  )
}

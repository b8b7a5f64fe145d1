import { type Fault, listAt, type Part, type Path } from '#content'
import type { Change, Equivalence } from '../equivalence-schema.ts'
import type { ChoiceQuestion, Question, Questionnaire } from '../schema.ts'
import { checkKept, checkReworded, isChoice, type Versions } from './equivalence-sameness.ts'

/** A kept question has not changed, a reworded question takes the old answers, and each rule leads from answer to answer. */
export function checkCarrying(
  value: unknown,
  shape: readonly Fault[],
  from: Questionnaire,
  to: Questionnaire,
): Fault[] {
  const versions: Versions = { from, to, old: byId(from), new: byId(to) }
  const faulty = new Set(shape.map(({ at }) => at.slice(0, 2).join('.')))
  const sound = <Thing>(list: keyof Equivalence): Part<Thing>[] =>
    listAt(value, [list]).flatMap((thing, index) => {
      return faulty.has(`${list}.${index}`) ? [] : [{ at: [list, index], thing: thing as Thing }]
    })
  return [
    ...sound<string>('kept').flatMap((part) => checkKept(part, versions)),
    ...sound<Change>('changes').flatMap((part) => checkChange(part, versions)),
  ]
}

function byId({ questions }: Questionnaire): Map<string, Question> {
  return new Map(questions.map((question) => [question.id, question]))
}

function checkChange({ at, thing: change }: Part<Change>, versions: Versions): Fault[] {
  switch (change.change) {
    case 'reworded':
      return checkReworded(at, change, versions)
    case 'changed':
      return checkRule([...at, 'answers'], change.from, change.to, change.answers, versions)
    case 'split':
      return Object.entries(change.answers).flatMap(([target, answers]) => {
        const place = [...at, 'answers', target]
        return change.to.includes(target)
          ? checkRule(place, change.from, target, answers, versions)
          : [ruleElsewhere(place, target, 'to')]
      })
    case 'merged':
      return Object.entries(change.answers).flatMap(([source, answers]) => {
        const place = [...at, 'answers', source]
        return change.from.includes(source)
          ? checkRule(place, source, change.to, answers, versions)
          : [ruleElsewhere(place, source, 'from')]
      })
    default:
      return []
  }
}

function ruleElsewhere(at: Path, question: string, side: string): Fault {
  return { at, code: 'equivalence-rule-elsewhere', values: { question, side } }
}

/** Both answers of a rule exist, and the rule covers everything that it makes a person answer. */
function checkRule(
  at: Path,
  source: string,
  target: string,
  answers: Readonly<Record<string, string>>,
  versions: Versions,
): Fault[] {
  const [old, now] = [versions.old.get(source), versions.new.get(target)]
  if (!old || !now || Object.keys(answers).length === 0) return []
  if (!isChoice(old) || !isChoice(now) || (old.kind === 'single' && now.kind === 'multiple')) {
    return [{ at, code: 'equivalence-rule-kind', values: { source: old.kind, target: now.kind } }]
  }
  return [
    ...unknownAnswers(at, answers, old, versions.from.version, now, versions.to.version),
    ...unreached(at, Object.values(answers), now),
  ]
}

function unknownAnswers(
  at: Path,
  answers: Readonly<Record<string, string>>,
  old: ChoiceQuestion,
  oldVersion: string,
  now: ChoiceQuestion,
  newVersion: string,
): Fault[] {
  const check = (question: ChoiceQuestion, version: string, answer: string, place: Path): Fault[] => {
    if (question.answers.some(({ id }) => id === answer)) return []
    const known = question.answers.map(({ id }) => id).join(', ')
    const values = { question: question.id, version, answer, known }
    return [{ at: place, code: 'equivalence-answer-unknown', values }]
  }
  return Object.entries(answers).flatMap(([before, after]) => [
    ...check(old, oldVersion, before, [...at, before]),
    ...check(now, newVersion, after, [...at, before]),
  ])
}

/** Without a rule, a new box would be read as left empty by people who were never asked about it. */
function unreached(at: Path, reached: readonly string[], now: ChoiceQuestion): Fault[] {
  if (now.kind !== 'multiple') return []
  const missed = now.answers.filter(({ id, exclusive }) => !exclusive && !reached.includes(id))
  return missed.map(({ id }) => ({ at, code: 'equivalence-choice-unreached', values: { answer: id } }))
}

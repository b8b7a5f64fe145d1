import { answerRevision, entryOf, type GivenAnswer, isInstead, notApplicableAnswer } from '#assessment'
import { ratingWords } from '#messages'
import type { Catalogue, Question } from '#questionnaires'
import { FormFields, typedAnswers } from '../../http/forms/forms.ts'
import type { SentForm } from '../../http/forms/send-again.ts'
import { ownEntry } from '../../http/forms/typed-word.ts'

/** What somebody typed in one field, with the words that the page of the form put beside it. */
export interface TypedWords {
  readonly label: string
  readonly text: string
}

/** The fields that are copied by their label. Others are copied when they hold a sentence. */
const labels: Readonly<Record<string, string>> = {
  note: 'Note de l’observateur',
  vu: 'Ce qui a été vu',
  forces: 'Ce qui a bien marché',
  difficultes: 'Ce qui a été difficile',
  decision: 'Décision prise',
  raison: 'Raison',
  motif: 'Motif',
  message: 'Message',
  titre: 'Titre',
}

const answerField = /^(reponse|commentaire)\.(.+)$/

/** What a form says that a reader can use, and that is not saved: identifiers are put in words, or left out. */
export function typedWords({ fields }: Pick<SentForm, 'fields'>, catalogue: Catalogue): TypedWords[] {
  const ids = fields.flatMap(([name]) => answerField.exec(name)?.[2] ?? [])
  const asked = new Map(questionsAsked(ids, catalogue).map((question) => [question.id, question]))
  const kept = keptAmong([...asked.values()], fields)
  return [...Map.groupBy(fields, ([name]) => name)].flatMap(([name, sent]) => {
    const texts = sent.map(([, value]) => value.trim()).filter(Boolean)
    if (texts.length === 0) return []
    const [, part, id = ''] = answerField.exec(name) ?? []
    if (part && kept.has(id)) return []
    if (part) return [ofQuestion(part, asked.get(id), texts)]
    const label = ownEntry(labels, name)
    if (label) return texts.map((text) => ({ label, text: name === 'vu' ? (ratingWords[Number(text)] ?? text) : text }))
    return texts.filter((text) => /\s/.test(text)).map((text) => ({ label: 'Texte', text }))
  })
}

/** The questions whose answer was saved: the form carries its revision, renewed each time the page saves by itself. */
function keptAmong(asked: readonly Question[], fields: SentForm['fields']): ReadonlySet<string> {
  const values = [...Map.groupBy(fields, ([name]) => name)].map(
    ([name, sent]) => [name, sent.map(([, value]) => value)] as const,
  )
  const typed = typedAnswers(new FormFields(new Map(values)))
  const isKept = (question: Question) => {
    const own = typed[question.id]
    return own?.revision === answerRevision(own && (entryOf(question, own) as GivenAnswer | undefined))
  }
  return new Set(asked.filter(isKept).map(({ id }) => id))
}

function ofQuestion(part: string, question: Question | undefined, texts: readonly string[]): TypedWords {
  const of = question ? `\u00A0– ${question.text}` : ''
  if (part === 'commentaire') return { label: `Commentaire${of}`, text: texts.join('\n') }
  return { label: `Réponse${of}`, text: texts.map((text) => answerWords(question, text)).join('\n') }
}

function answerWords(question: Question | undefined, value: string): string {
  if (isInstead(value)) return value === notApplicableAnswer ? 'Sans objet' : 'Je ne sais pas'
  const offered = question && 'answers' in question ? question.answers : []
  return offered.find(({ id }) => id === value)?.text ?? value
}

/** The questions of the questionnaire that asks most of these: some questions have the same identifier in two of them. */
function questionsAsked(ids: readonly string[], catalogue: Catalogue): readonly Question[] {
  if (ids.length === 0) return []
  const wanted = new Set(ids)
  const asking = ({ questions }: { questions: readonly Question[] }) => questions.filter(({ id }) => wanted.has(id))
  return catalogue
    .list()
    .map(asking)
    .reduce((most, next) => (next.length > most.length ? next : most), [])
}

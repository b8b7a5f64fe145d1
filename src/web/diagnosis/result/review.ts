import type { Context } from 'hono'
import type { Issue } from '#kernel'
import type { SaidWord } from '#result-reviews'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { type AssessmentPlace, assessmentAt } from '../../place.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { goDone } from '../../ui/page/done.ts'
import { showResultAt } from './result.ts'
import type { TypedWord } from './review.view.ts'

const fieldsOf = { word: 'avis', sureness: 'certitude', text: 'texte' }

/** The region says its word on a submitted result. */
export async function reviewResult(app: App, context: Context) {
  const { place, reference, fields, revision } = await readReviewForm(app, context)
  const { reviewResult: review } = await import('#result-reviews')
  const typed = {
    word: fields.line(fieldsOf.word),
    sureness: fields.line(fieldsOf.sureness),
    text: fields.text(fieldsOf.text),
  }
  const said = attempt(review(place.actor, { ...reference, revision, ...typed }), '')
  const done = typed.word === 'question' ? 'question-resultat-envoyee' : 'avis-resultat-enregistre'
  return finish(app, context, place, { said, typed, done })
}

/** The structure answers the question of the region. */
export async function answerQuestion(app: App, context: Context) {
  const { place, reference, fields, revision } = await readReviewForm(app, context)
  const { answerQuestion: answer } = await import('#result-reviews')
  const text = fields.text(fieldsOf.text)
  const said = attempt(answer(place.actor, { ...reference, revision, text }), '')
  return finish(app, context, place, { said, typed: { text }, done: 'reponse-resultat-enregistree' })
}

async function readReviewForm(app: App, context: Context) {
  const place = await assessmentAt(app, context)
  const fields = await readForm(context)
  const reference = { assessmentId: place.reference.assessmentId, finess: place.finess ?? '' }
  return { place, reference, fields, revision: Number(fields.text('revision')) }
}

interface Sent {
  readonly said: ReturnType<typeof attempt<SaidWord>>
  readonly typed: TypedWord
  readonly done: Parameters<typeof goDone>[2]
}

/** Nothing typed is lost: a refused word is shown again under the words said meanwhile. */
async function finish(app: App, context: Context, place: AssessmentPlace, { said, typed, done }: Sent) {
  const { done: word, issues } = await said
  if (!word) return showResultAt(app, context, place, { typed, issues: atFields(issues, fieldsOf) })
  if (word.outcome === 'outdated') return showResultAt(app, context, place, { typed, issues: [readAgain] })
  return goDone(context, `${paths.result(place.base)}`, done)
}

/** Somebody said another word after the page was shown: the page now shows it. */
const readAgain: Issue = { path: '', code: 'result-review-outdated' }

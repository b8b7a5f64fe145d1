import type { Context } from 'hono'
import { actorName, forgetFirst, type SentForm } from '#kernel'
import type { AppContext } from '../../../app.ts'
import { readFormKey } from './form-key.ts'

/** How long a second click gets the response of the first. Afterwards only the fact that the form was sent is known. */
const answerSeconds = 60
/** A form without token comes from a program: an equal form counts as a second click for this long only. */
const plainSeconds = 10
const mostAnswers = 1_000

/** The response to a form that is in progress or just finished; undefined when the form made nothing. */
interface Answered {
  readonly who: string
  readonly hasToken: boolean
  readonly answer: Promise<Response | undefined>
}

interface Sending extends Pick<Answered, 'who' | 'hasToken'> {
  readonly key: string
  readonly form: SentForm
  end(answer: Response | undefined): void
}

declare module 'hono' {
  interface ContextVariableMap {
    /** Responses to the forms of the last minute, by form key. */
    answers: Map<string, Answered>
    /** The form of this request, once a handler asked who sends it. */
    sending: Sending | undefined
  }
}

/** Thrown when an equal form was just sent: the second click gets the response of the first. */
export class SentBefore extends Error {
  readonly answer: Response

  constructor(answer: Response) {
    super('sent before')
    this.answer = answer
  }
}

/**
 * Keeps the responses to forms that made something. Must run after the body limits, because the whole form is read for its
 * key.
 */
export function answerOnce(): (context: Context, make: () => Promise<Response>) => Promise<Response> {
  const answers = new Map<string, Answered>()
  return async (context, make) => {
    context.set('answers', answers)
    const answer = await make()
    const sending = context.get('sending')
    if (sending) await keep(answers, sending, answer)
    return answer
  }
}

async function keep(answers: Map<string, Answered>, sending: Sending, answer: Response): Promise<void> {
  const { key, form } = sending
  if (!form.done) {
    answers.delete(key)
    return sending.end(undefined)
  }
  forgetPlain(answers, sending)
  sending.end(await copyOf(answer))
  const seconds = sending.hasToken ? answerSeconds : plainSeconds
  setTimeout(() => answers.delete(key), seconds * 1_000).unref()
}

/** A form without token is repeated on purpose when another form came in between: named, ended, named again. */
function forgetPlain(answers: Map<string, Answered>, { key, who }: Sending): void {
  for (const [other, answered] of answers) {
    if (other !== key && answered.who === who && !answered.hasToken) answers.delete(other)
  }
}

async function copyOf(response: Response): Promise<Response> {
  const { status, headers } = response
  const body = await response.clone().arrayBuffer()
  return new Response(body.byteLength > 0 ? body : null, { status, headers })
}

/**
 * The context for a use case, with the form that was sent. Waits while an equal form is in progress, then throws `SentBefore`
 * with its response.
 */
export async function withSentForm(context: Context, actor: AppContext): Promise<AppContext> {
  const answers = context.get('answers')
  if (context.req.method !== 'POST' || !answers) return actor
  if (!context.get('sending')) await beginSending(context, actor, answers)
  return { ...actor, sent: context.get('sending')?.form }
}

async function beginSending(context: Context, { actor }: AppContext, answers: Map<string, Answered>): Promise<void> {
  const who = actorName(actor)
  const { key, hasToken } = (await readFormKey(context, who)) ?? {}
  // Without a token or an account, equal forms may come from two visitors: both count.
  if (!key || hasToken === undefined || (!hasToken && actor.kind === 'anyone')) return
  for (let first = answers.get(key); first; first = answers.get(key)) {
    const answer = await first.answer
    if (answer) throw new SentBefore(answer.clone())
  }
  const { promise, resolve } = Promise.withResolvers<Response | undefined>()
  answers.set(key, { who, hasToken, answer: promise })
  forgetFirst(answers, mostAnswers)
  context.set('sending', { key, who, hasToken, form: { key: hasToken ? key : undefined, done: false }, end: resolve })
}

import type { Context } from 'hono'
import { actorName, type SentForm } from '#kernel'
import type { AppContext } from '../../app.ts'
import { readFormKey } from './form-key.ts'

/** How long the answer to a form is kept for a second click. Later, the form is only known to have been sent. */
const answerSeconds = 60
/** A form without our token, sent by a program, is taken for a second click only so long. */
const plainSeconds = 10
const mostAnswers = 1_000

/** The answer to a form that is being worked on, or was a moment ago; undefined when the form made nothing. */
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
    /** Answers to the forms of the last minute, by the key of the form. */
    answers: Map<string, Answered>
    /** The form of this request, once a handler asked who sends it. */
    sending: Sending | undefined
  }
}

/** Thrown where a handler finds that the same form was sent a moment ago: the second click gets the answer of the first. */
export class SentBefore extends Error {
  readonly answer: Response

  constructor(answer: Response) {
    super('sent before')
    this.answer = answer
  }
}

/** Keeps the answers to forms that made something. Goes after the limits of what may be sent: the form is read for its key. */
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

/** Without a token, what is asked again after something else was done is wanted again: named, ended, named again. */
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
 * What a handler hands to its use cases, with the form that was sent. Waits for the answer to an equal form that is being
 * worked on, and throws `SentBefore` with it.
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
  // Without a token, equal forms of two visitors cannot be told apart: they are two.
  if (!key || hasToken === undefined || (!hasToken && actor.kind === 'anyone')) return
  for (let first = answers.get(key); first; first = answers.get(key)) {
    const answer = await first.answer
    if (answer) throw new SentBefore(answer.clone())
  }
  const { promise, resolve } = Promise.withResolvers<Response | undefined>()
  answers.set(key, { who, hasToken, answer: promise })
  if (answers.size > mostAnswers) answers.delete(answers.keys().next().value ?? '')
  context.set('sending', { key, who, hasToken, form: { key: hasToken ? key : undefined, done: false }, end: resolve })
}

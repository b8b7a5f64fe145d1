import type { Actor, Authorized, Context } from '#kernel'
import type { Transaction } from '#storage'
import type { ResultWord } from '../result-word.ts'
import { insertWord } from '../store.ts'
import type { PlacedResult } from './reach-result.ts'

/** `outdated`: somebody said another word since the page was shown. Nothing was stored. */
export interface SaidWord {
  readonly outcome: 'saved' | 'outdated'
  readonly assessmentId: string
  /** Of the word, from 1. */
  readonly position: number
}

/** Adds a word after those that the page showed, of which there were `shown`. */
export async function sayWord(
  transaction: Transaction,
  reached: Authorized<PlacedResult>,
  { shown, said, known }: { readonly shown: number; readonly known: number; readonly said: Omit<ResultWord, 'saidAt'> },
  { actor, clock }: Context,
): Promise<SaidWord> {
  const position = known + 1
  const word = { ...said, position, saidAt: clock(), sayerId: accountOf(actor) }
  const isSaved = shown === known && (await insertWord(transaction, reached, word))
  return { outcome: isSaved ? 'saved' : 'outdated', assessmentId: reached.result.id, position }
}

function accountOf(actor: Actor): string | null {
  return actor.kind === 'account' ? actor.accountId : null
}

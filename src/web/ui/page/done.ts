import type { Context } from 'hono'
import { type Done, doneWords } from '#messages'
import { ownEntry } from '../../http/forms/typed-word.ts'
import { Address } from '../../http/routing/address.ts'

/** Redirects to a page that says what the form just did, and to how many things. */
export function goDone(context: Context, path: string, done: Done, counts: { count?: number; already?: number } = {}) {
  const { count, already } = counts
  const said = new URLSearchParams({
    fait: done,
    ...(count === undefined ? {} : { nombre: String(count) }),
    ...(already === undefined ? {} : { deja: String(already) }),
  })
  return context.redirect(`${path}${path.includes('?') ? '&' : '?'}${said}`, 303)
}

/** The sentence about the form just sent; undefined when the query holds no known word. */
export function doneOf(context: Context): string | undefined {
  const address = new Address(context)
  const words: (typeof doneWords)[Done] | undefined = ownEntry(doneWords, address.text('fait'))
  if (typeof words !== 'function') return words
  const counted = (name: string) => (address.text(name) === undefined ? 0 : address.count(name))
  const [count, already] = [counted('nombre'), counted('deja')]
  // A mangled link must not say that nothing was done.
  return count === undefined || already === undefined ? undefined : words({ count, already })
}

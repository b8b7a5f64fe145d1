import { raw } from 'hono/html'
import { newSecret } from '#kernel'
import { formTokenField } from '../http/form-key.ts'
import type { Html } from './layout.ts'

const formStart = /<form\b[^>]*\bmethod="post"[^>]*>/g

/**
 * The forms of a piece of page, each with a token of this showing of it: a second click sends an equal form, and a page
 * that is shown again another one. Written here into all of them, so that no form can be without.
 */
export async function withFormToken(content: Html): Promise<Html> {
  const text = String(await content)
  if (!text.includes('method="post"')) return content
  const field = `<input type="hidden" name="${formTokenField}" value="${newSecret().slice(0, 22)}">`
  return raw(text.replace(formStart, (start) => start + field))
}

import { raw } from 'hono/html'
import { newSecret } from '#kernel'
import { formTokenField } from '../../http/forms/form-key.ts'
import type { Html } from '../html.ts'

const formStart = /<form\b[^>]*\bmethod="post"[^>]*>/g

/**
 * Adds a token to every form of a page. A double click sends equal forms; a page shown again has another token, so its form
 * counts. The token carries the mark of the account that sees the page, so that what it types waits for that account alone when
 * the browser has lost its cookies. Added to the finished HTML, so that no form can lack it.
 */
export async function withFormToken(content: Html, accountMark?: string): Promise<Html> {
  const text = String(await content)
  if (!text.includes('method="post"')) return content
  const token = [newSecret().slice(0, 22), accountMark].filter(Boolean).join('.')
  const field = `<input type="hidden" name="${formTokenField}" value="${token}">`
  return raw(text.replace(formStart, (start) => start + field))
}

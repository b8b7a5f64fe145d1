import { html, raw } from 'hono/html'
import { acronymWords, mayHoldAcronym, wordsOfHtml } from '#kernel'
import type { Html } from '../html.ts'

const head = /<\/h1>(\s*<p class="lead"[\s\S]*?<\/p>)?/

/**
 * Explains each acronym of the field under the head of a page, unless the page explains it itself. Added to the finished page, so
 * that no page can lack it.
 */
export async function withExplainedAcronyms(content: Html): Promise<Html> {
  const page = String(await content)
  if (!mayHoldAcronym(page)) return content
  const words = acronymWords(wordsOfHtml(page))
  const place = words && head.exec(page)
  if (!place) return content
  const end = place.index + place[0].length
  return raw(`${page.slice(0, end)}\n${html`<p class="hint acronyms">${words}</p>`}${page.slice(end)}`)
}

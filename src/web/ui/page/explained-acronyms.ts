import { html, raw } from 'hono/html'
import { mayUseAcronym, type UnexplainedAcronym, unexplainedAcronyms, wordsOfHtml } from '#kernel'
import type { Html } from '../html.ts'
import { foldedParts, withoutParts } from './folded-parts.ts'

const head = /<\/h1>(\s*<p class="lead"[\s\S]*?<\/p>)?/

/** Acronyms to explain at a place of a page. */
interface Explanation {
  readonly at: number
  readonly acronyms: readonly UnexplainedAcronym[]
}

/**
 * Explains each acronym of the field, unless the page explains it itself: under the head of the page, or in the folded parts where
 * nobody meets it before unfolding them. Added to the finished page, so that no page can lack it.
 */
export async function withExplainedAcronyms(content: Html): Promise<Html> {
  const page = String(await content)
  if (!mayUseAcronym(page)) return content
  const unexplained = unexplainedAcronyms(wordsOfHtml(page))
  if (unexplained.length === 0) return content
  const folded = foldedParts(page)
  const underHead = usedIn(withoutParts(page, folded), unexplained)
  const hidden = unexplained.filter((acronym) => !underHead.includes(acronym))
  const inFolded = folded.map(({ from, to }) => ({ at: from, acronyms: usedIn(page.slice(from, to), hidden) }))
  const place = head.exec(page)
  const atHead = place ? [{ at: place.index + place[0].length, acronyms: underHead }] : []
  return raw(withAdded(page, [...atHead, ...inFolded]))
}

/** Those that a part of a page uses. Tags may hold one that nobody reads; most parts hold none at all, which is quick to see. */
function usedIn(part: string, acronyms: readonly UnexplainedAcronym[]): readonly UnexplainedAcronym[] {
  if (!acronyms.some(({ isUsedIn }) => isUsedIn(part))) return []
  const words = wordsOfHtml(part)
  return acronyms.filter(({ isUsedIn }) => isUsedIn(words))
}

/** Built in one go: a page can have hundreds of folded parts. */
function withAdded(page: string, explanations: readonly Explanation[]): string {
  const added = explanations.filter(({ acronyms }) => acronyms.length > 0).toSorted((one, other) => one.at - other.at)
  const pieces = added.map(({ at, acronyms }, index) => {
    const words = acronyms.map(({ sentence }) => sentence).join(' ')
    return `${page.slice(added[index - 1]?.at ?? 0, at)}\n${html`<p class="hint acronyms">${words}</p>`}`
  })
  return pieces.join('') + page.slice(added.at(-1)?.at ?? 0)
}

import { raw } from 'hono/html'
import type { Html } from '../html.ts'

const summary = /<section class="errors" role="alert" aria-labelledby="erreurs"[\s\S]*?<\/section>/
const list = /<ul>([\s\S]*?)<\/ul>/
const linked = /^<a href="#([^"]+)">([\s\S]*)<\/a>$/

/**
 * Puts the faults of a page in the order of its fields. A sentence that occurs several times is preceded by the label of its
 * field, read from the finished page: the label that the reader looks for, and no second list of labels to keep true.
 */
export async function withNamedFaults(content: Html): Promise<Html> {
  const page = String(await content)
  const [found] = summary.exec(page) ?? []
  if (found === undefined) return content
  return raw(page.replace(found, () => found.replace(list, (_, lines: string) => `<ul>${named(lines, page)}</ul>`)))
}

function named(lines: string, page: string): string {
  const faults = lines
    .split('</li>')
    .slice(0, -1)
    .map((line) => faultAt(line.replace(/^\s*<li>/, ''), page))
  const times = Map.groupBy(faults, ({ words }) => words)
  return faults
    .toSorted((one, other) => one.place - other.place)
    .map(({ whole, field, words }) => {
      const label = (times.get(words)?.length ?? 0) > 1 && field ? labelOf(field, page) : undefined
      return `<li>${label ? `<a href="#${field}">${label}&nbsp;: ${words}</a>` : whole}</li>`
    })
    .join('')
}

function faultAt(whole: string, page: string) {
  const [, field, words = whole] = linked.exec(whole) ?? []
  return { whole, field, words, place: field ? page.indexOf(` id="${field}"`) : -1 }
}

/** The label of a field, or the legend of a group of fields. */
function labelOf(field: string, page: string): string | undefined {
  const label = between(page, `<label for="${field}"`, 'label')
  const inner = label ?? between(page, `<fieldset id="${field}"`, 'legend')
  const text = inner
    ?.replace(/<span class="hint">[\s\S]*?<\/span>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/\s*\((facultatif|si [^)]*)\)\s*$/, '')
    .trim()
  return text || undefined
}

/** What the first element of this name holds, from the mark `start` on. */
function between(page: string, start: string, element: 'label' | 'legend'): string | undefined {
  const at = page.indexOf(start)
  const opening = element === 'label' || at < 0 ? at : page.indexOf('<legend', at)
  const begin = opening < 0 ? -1 : page.indexOf('>', opening)
  const end = begin < 0 ? -1 : page.indexOf(`</${element}>`, begin)
  return end < 0 ? undefined : page.slice(begin + 1, end)
}

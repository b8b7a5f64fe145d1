import { raw } from 'hono/html'

/** A finished, escaped drawing, which pages and reports insert unchanged. */
export type Drawing = ReturnType<typeof raw>

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** One SVG element. Attributes are escaped here; children are elements or texts that went through `text`. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escapeHtml(value ?? '')}"`)
  return `<${name}${written.join('')}>${children.join('')}</${name}>`
}

export function text(words: string): string {
  return escapeHtml(words)
}

/**
 * The `<svg>` element, with a name and a description for people who do not see it. It has no size, because the page
 * decides, and no style. Colours are `currentColor`, which the classes `chart-known` and `chart-unknown` may change, so
 * light, dark and print work.
 */
export function drawing(
  frame: { readonly width: number; readonly height: number; readonly title: string; readonly description: string },
  ...children: readonly string[]
): Drawing {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      role: 'img',
      viewBox: `0 0 ${short(frame.width)} ${short(frame.height)}`,
      fill: 'none',
    },
    element('title', {}, text(frame.title)),
    element('desc', {}, text(frame.description)),
    ...children,
  )
  return raw(svg)
}

/** Rounds coordinates to a hundredth, so that every machine makes one short drawing. */
export function short(number: number): string {
  return String(Math.round(number * 100) / 100)
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escapeHtml(words: string): string {
  return words.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}

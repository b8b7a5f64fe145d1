import { raw } from 'hono/html'

/** A finished drawing, already escaped: pages and reports insert it as it is. */
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
 * The `<svg>` itself: its name and description for those who do not see it, no size (the page decides), no style.
 * Colours are `currentColor`, which the classes `chart-known` and `chart-unknown` may change: light, dark and print follow.
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

/** Coordinates to a hundredth: the same drawing on every machine, and a short one. */
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

import type { Issue } from '#kernel'

/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [number, number, number]

const white: Colour = [255, 255, 255]
/** The dark background of pages, as in `app.css`. */
const night: Colour = [18, 25, 29]

/** Minimum contrast of text: WCAG 2.2, 1.4.3. */
const readable = 4.5
/** Contrast wanted for an accent on a dark background, where thin letters glare: WCAG 2.2, 1.4.6. */
const readableAtNight = 7

/** Parses a colour such as `#1b5e73`; undefined for any other CSS colour or text. */
export function parseColour(text: string): Colour | undefined {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text) ?? []
  return red && green && blue
    ? [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)]
    : undefined
}

/** The contrast of two colours, from 1 to 21, in either order. Source: WCAG 2.2, "contrast ratio". */
export function contrastOf(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((level) => {
    const share = level / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Checks the contrast of an accent colour: buttons have white text on it, and links use it on white. */
export function checkAccent(text: string): Issue[] {
  const colour = parseColour(text)
  if (!colour) return [{ path: 'accent', code: 'accent-shape' }]
  const contrast = contrastOf(colour, white)
  if (contrast >= readable) return []
  // Rounded down, so that a colour just below the limit does not seem to reach it.
  const found = (Math.floor(contrast * 10) / 10).toLocaleString('fr-FR')
  return [{ path: 'accent', code: 'accent-contrast', values: { contrast: found } }]
}

/** The style sheet that sets an accent colour in light and dark mode. Only valid colours go in. */
export function accentStyle(accent: string): string {
  const day = parseColour(accent)
  if (!day) return ''
  const soft = softest(day, white, day)
  const hover = mixed(day, [0, 0, 0], 0.3)
  const lit = firstMix(
    (share) => mixed(day, white, share),
    (colour) => contrastOf(colour, night) >= readableAtNight,
  )
  return `:root,:root:not([data-theme="dark"]){--accent:${written(day)};--accent-soft:${written(soft)};--pico-primary-hover:${written(hover)};--pico-primary-hover-background:${written(hover)};--pico-primary-hover-border:${written(hover)};--pico-primary-focus:${written(day)}60}
@media (prefers-color-scheme:dark){:root,:root:not([data-theme="light"]){--accent:${written(lit)};--accent-soft:${written(softest(day, night, lit))};--pico-primary-background:${written(day)};--pico-primary-border:${written(day)};--pico-primary-hover:${written(mixed(lit, white, 0.4))};--pico-primary-hover-background:${written(hover)};--pico-primary-hover-border:${written(hover)}}}
`
}

/** A background tinted with the accent, on which `text` stays readable. */
function softest(accent: Colour, ground: Colour, text: Colour): Colour {
  return firstMix(
    (share) => mixed(accent, ground, 0.85 + share * 0.15),
    (colour) => contrastOf(colour, text) >= readable,
  )
}

/** The first of the mixes, by twentieths from 0 to 1, that satisfies `suits`; the last one when none does. */
function firstMix(mix: (share: number) => Colour, suits: (colour: Colour) => boolean): Colour {
  const mixes = Array.from({ length: 21 }, (_, step) => mix(step / 20))
  return mixes.find(suits) ?? mix(1)
}

/** Mixes a share of one colour into another. */
function mixed(one: Colour, other: Colour, share: number): Colour {
  const level = (place: 0 | 1 | 2) => Math.round(one[place] * (1 - share) + other[place] * share)
  return [level(0), level(1), level(2)]
}

function written(colour: Colour): string {
  return `#${colour.map((level) => level.toString(16).padStart(2, '0')).join('')}`
}

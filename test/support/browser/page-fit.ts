/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'

/** Measures of a page as it is shown now, in CSS pixels. */
export interface PageFit {
  readonly height: number
  /** How far the page scrolls sideways. */
  readonly sideways: number
  readonly header: number
  /** Fields whose edge is not told from what surrounds it. */
  readonly faintEdges: readonly string[]
  /** Whether a variable such as `{{mot-arret}}` is left in the page. */
  readonly unfilled: boolean
  /** Boxes of a notice, and buttons, that touch what follows them, with the gap. */
  readonly tightNotices: readonly string[]
  /** Texts of drawings that are too small to be read, with their size. */
  readonly tinyTexts: readonly string[]
  /** Texts that stand out of their drawing, or on another text of it. */
  readonly lostTexts: readonly string[]
  /** Words that open a folded part, whose lines would touch one another. */
  readonly crampedLines: readonly string[]
}

/** How far a page is too wide, and what a reader of its tables would miss. */
export interface TableFit {
  readonly sideways: number
  /** Regions that scroll sideways, by their name: their last columns are out of sight. Charts do so on purpose. */
  readonly hiding: readonly string[]
  /** Words that are broken, or let out of their cell. */
  readonly words: readonly string[]
}

export async function tableFitOf(page: Page): Promise<TableFit> {
  const { sideways, hiding } = await page.evaluate(() => ({
    sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    hiding: [...document.querySelectorAll<HTMLElement>('main :has(> table)')].flatMap((region) =>
      getComputedStyle(region).overflowX !== 'visible' && region.scrollWidth > region.clientWidth + 1
        ? [region.ariaLabel ?? region.className]
        : [],
    ),
  }))
  return { sideways, hiding, words: await wordsTooLong(page) }
}

/** The measures of a page, folded sections closed. */
export function fitOf(page: Page): Promise<PageFit> {
  return page.evaluate(() => {
    type Colour = readonly [red: number, green: number, blue: number, alpha: number]
    const parse = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
      return [red, green, blue, alpha]
    }
    const over = ([red, green, blue, alpha]: Colour, [r, g, b]: Colour): Colour => {
      const mix = (front: number, back: number) => front * alpha + back * (1 - alpha)
      return [mix(red, r), mix(green, g), mix(blue, b), 1]
    }
    const groundOf = (element: Element | null): Colour => {
      if (!element) return [255, 255, 255, 1]
      const own = parse(getComputedStyle(element).backgroundColor)
      return own[3] === 1 ? own : over(own, groundOf(element.parentElement))
    }
    /** WCAG 2.2, "relative luminance" and "contrast ratio". */
    const luminance = (colour: Colour) => {
      const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map((level) => {
        const share = level / 255
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      })
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const contrast = (one: Colour, other: Colour) => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
      return (light + 0.05) / (dark + 0.05)
    }
    const contrastOfEdge = (field: Element) => {
      const around = groundOf(field.parentElement)
      const { borderTopColor, borderTopWidth } = getComputedStyle(field)
      const edge = Number.parseFloat(borderTopWidth) > 0 ? over(parse(borderTopColor), around) : groundOf(field)
      return contrast(edge, around)
    }
    /** What is shown below an element: its next brother, or that of the element around it. */
    const following = (element: Element): Element | undefined => {
      for (let at: Element | null = element; at && at.localName !== 'main'; at = at.parentElement)
        for (let next = at.nextElementSibling; next; next = next.nextElementSibling)
          if (next.checkVisibility() && next.getClientRects().length > 0) return next
      return undefined
    }
    const gapBelow = (box: Element): number => {
      const next = box.checkVisibility() ? following(box)?.getBoundingClientRect() : undefined
      return next ? next.top - box.getBoundingClientRect().bottom : Number.POSITIVE_INFINITY
    }
    const boxes = 'main :is(.notice, .chosen, .private-link, .errors, .cap, .to-complete)'
    const tight = [...document.querySelectorAll(boxes)].flatMap((box) => {
      const gap = gapBelow(box)
      return gap < 8 && gap > -box.getBoundingClientRect().height ? [`.${box.className} ${gap.toFixed(1)}`] : []
    })
    // What stands beside a button is no text below it.
    const tightButtons = [...document.querySelectorAll('main :is(button, [role=button])')].flatMap((button) => {
      const gap = gapBelow(button)
      return gap < 6 && gap > -1 ? [`${button.textContent?.trim().slice(0, 40)} ${gap.toFixed(1)}`] : []
    })
    // Colours change slowly, after the pointer and after the theme: what is measured is where they come to.
    for (const change of document.getAnimations()) change.finish()
    /** Variables that a page names, as code, are for somebody who writes a text. */
    const isUnfilled = () => {
      const copy = document.body.cloneNode(true) as Element
      for (const named of copy.querySelectorAll('code, textarea')) named.remove()
      return copy.innerHTML.includes('{{')
    }
    const fields = [...document.querySelectorAll('input:not([type=hidden], [type=file]), select, textarea')]
    const faint = fields.flatMap((field) => {
      const found = field.matches(':disabled') || !field.checkVisibility() ? 21 : contrastOfEdge(field)
      return found < 3 ? [`${field.tagName.toLowerCase()} ${field.getAttribute('type') ?? ''} ${found.toFixed(2)}`] : []
    })
    const tiny = [...document.querySelectorAll<SVGTextElement>('main svg text')].flatMap((text) => {
      const scale = text.checkVisibility() ? (text.getScreenCTM()?.a ?? 1) : 99
      const size = Number.parseFloat(getComputedStyle(text).fontSize) * scale
      return size < 11 ? [`${text.textContent} ${size.toFixed(1)}`] : []
    })
    const isInside = (inner: DOMRect, outer: DOMRect) =>
      inner.left >= outer.left - 1 &&
      inner.right <= outer.right + 1 &&
      inner.top >= outer.top - 1 &&
      inner.bottom <= outer.bottom + 1
    const overlap = (one: DOMRect, other: DOMRect) =>
      Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2 &&
      Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3
    const lost = [...document.querySelectorAll('main svg')].flatMap((drawing) => {
      const frame = drawing.getBoundingClientRect()
      const texts = [...drawing.querySelectorAll('text')].filter((text) => text.checkVisibility())
      const placed = texts.map((text) => ({ words: text.textContent ?? '', box: text.getBoundingClientRect() }))
      return placed
        .filter(
          ({ box }, rank) => !isInside(box, frame) || placed.slice(rank + 1).some((next) => overlap(box, next.box)),
        )
        .map(({ words }) => words)
    })
    return {
      height: document.documentElement.scrollHeight,
      sideways: document.documentElement.scrollWidth - innerWidth,
      header: document.querySelector('body > header')?.getBoundingClientRect().height ?? 0,
      faintEdges: [...new Set(faint)],
      unfilled: isUnfilled(),
      tightNotices: [...new Set([...tight, ...tightButtons])],
      tinyTexts: [...new Set(tiny)],
      lostTexts: [...new Set(lost)],
      crampedLines: [...document.querySelectorAll('main summary')].flatMap((summary) => {
        const { lineHeight, fontSize } = getComputedStyle(summary)
        return Number.parseFloat(lineHeight) < 1.3 * Number.parseFloat(fontSize) ? [summary.textContent ?? ''] : []
      }),
    }
  })
}

/** Words that a cell of a table breaks or lets out, in folded sections too, which close again. Codes are broken on purpose. */
export function wordsTooLong(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    if (!document.querySelector('main table')) return []
    const closed = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])')]
    const setOpen = (open: boolean) => {
      for (const details of closed) details.open = open
    }
    const isTooLong = (word: Range, cell: Element) => {
      const [first, ...others] = [...word.getClientRects()].filter(({ width }) => width > 0)
      const { left, right } = cell.getBoundingClientRect()
      if (!first) return false
      return others.some(({ top }) => top > first.bottom - 2) || first.right > right + 1 || first.left < left - 1
    }
    const wordsOf = (cell: Element) => {
      const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT)
      const found: string[] = []
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        if (text.parentElement?.closest('code, svg, .sr-only')) continue
        for (const { 0: word, index } of (text.textContent ?? '').matchAll(/[^\s–-]{2,}/g)) {
          // An identifier, or a name typed without a space: it fits no column, and is broken on purpose.
          if (word.length > 40 || /[@:\d]/.test(word)) continue
          const range = document.createRange()
          range.setStart(text, index)
          range.setEnd(text, index + word.length)
          if (isTooLong(range, cell)) found.push(word)
        }
      }
      return found
    }
    setOpen(true)
    // Cells in nobody's sight: the head of a listed table is for screen readers.
    const cells = [...document.querySelectorAll('main :is(td, th)')].filter((cell) => !cell.closest('.listed thead'))
    const found = cells.flatMap(wordsOf)
    setOpen(false)
    return [...new Set(found)]
  })
}

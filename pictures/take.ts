/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { visitApp } from '../test/support/browser/app-visit.ts'
import { type DemoRegion, openDemoRegion } from './demo-region.ts'

/* `npm run pictures`: the pictures of `docs/guide`, taken from the pages of today in the region of `npm run demo`, so that the guide stays true. */

interface Scene {
  readonly name: string
  /** The account of the demonstration that looks, by the word before its @. */
  readonly who: string | undefined
  readonly path: string
  /** The element that comes first in the picture; the top of the page where none is named. */
  readonly from?: string
  /** For the narrow picture, where another element comes first: there the top of the page would fill it. */
  readonly narrowFrom?: string
  readonly shape: Shape
  /** Elements left out: buttons in a picture that is a link are pressed in vain. */
  readonly without?: string
  readonly scheme?: 'light' | 'dark'
}

/** In pixels of the page. `height` is the most: a picture ends between two lines. */
interface Shape {
  readonly width: number
  readonly height: number
  readonly deviceScaleFactor: number
}

const folder = new URL('../docs/guide/images/', import.meta.url)
const desk: Shape = { width: 1000, height: 700, deviceScaleFactor: 1.5 }
/** Shown on telephones, where the letters of a wide picture would be too small. */
const narrow: Shape = { width: 390, height: 640, deviceScaleFactor: 2 }
const sample: Shape = { width: 420, height: 1000, deviceScaleFactor: 2 }
const margin = 16

function scenesOf({ home, result, draft, record, run, region }: DemoRegion): Scene[] {
  const example = { who: undefined, path: '/exemple', from: '.headline', shape: sample, without: '.actions, details' }
  const inTheGuide: Omit<Scene, 'shape'>[] = [
    { name: 'accueil', who: undefined, path: '/' },
    { name: 'ma-structure', who: 'direction', path: home },
    { name: 'questions', who: 'direction', path: `${draft}/theme/politique` },
    { name: 'resultat', who: 'direction', path: result },
    { name: 'plan', who: 'direction', path: `${home}/plan` },
    { name: 'exercice', who: 'direction', path: record, from: '#annuel' },
    { name: 'conduite', who: 'direction', path: run, narrowFrom: '.run-next' },
    { name: 'kit', who: undefined, path: '/exercices/kits/rancongiciel-nuit-ehpad' },
    { name: 'exercices-region', who: 'ars', path: `${region}/exercices`, from: '.figures' },
    { name: 'accueil-rssi', who: 'rssi', path: '/accueil' },
    { name: 'annuaire', who: 'ars', path: '/annuaire' },
    { name: 'administration', who: 'admin', path: '/administration' },
  ]
  return [
    { ...example, name: 'exemple' },
    { ...example, name: 'exemple-sombre', scheme: 'dark' },
    ...inTheGuide.flatMap((scene) => [
      { ...scene, shape: desk },
      { ...scene, name: `${scene.name}-etroit`, from: scene.narrowFrom ?? scene.from ?? 'body', shape: narrow },
    ]),
  ]
}

const demo = await openDemoRegion()
const visit = await visitApp(demo.test)
mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
for (const scene of scenesOf(demo)) {
  if (wanted.length > 0 && !wanted.includes(scene.name)) continue
  const page = await visit.signedIn(scene.who ? (demo.cookies[scene.who] ?? '') : '')
  await take(page, scene)
  console.log(`docs/guide/images/${scene.name}.webp`)
}
await visit.end()
await demo.test.close()
process.exit()

async function take(page: Page, { name, path, from = 'body', shape, without, scheme = 'light' }: Scene): Promise<void> {
  await page.setViewport(shape)
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  const answer = await page.goto(`${visit.address}${path}`, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`)
  if (without) await page.$$eval(without, (elements) => elements.forEach((element) => void element.remove()))
  const { top, bottom } = await page.evaluate(placeOf, from, margin, shape.height)
  const clip = { x: 0, y: top, width: shape.width, height: bottom - top }
  writeFileSync(
    new URL(`${name}.webp`, folder),
    await page.screenshot({ clip, captureBeyondViewport: true, type: 'webp', quality: 75 }),
  )
}

/** Where a picture begins and ends, in the page. It ends between two lines of text, drawings or fields. */
function placeOf(from: string, margin: number, height: number): { top: number; bottom: number } {
  const first = document.querySelector(from)?.getBoundingClientRect().top ?? 0
  const top = Math.max(0, first + scrollY - margin)
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const boxes = [...document.querySelectorAll('svg, img, input, textarea, button, [role=button], .notice, .next')].map(
    (element) => element.getBoundingClientRect(),
  )
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const range = document.createRange()
    range.selectNodeContents(text)
    boxes.push(...range.getClientRects())
  }
  const isCut = (y: number) => boxes.some((box) => box.top + scrollY < y + 4 && box.bottom + scrollY > y - 4)
  let bottom = top + height
  while (bottom > top + height / 2 && isCut(bottom)) bottom -= 1
  return { top, bottom }
}

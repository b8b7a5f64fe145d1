/// <reference lib="dom" />
import { mkdirSync, writeFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { visitApp } from '../test/support/browser/app-visit.ts'
import { type FictionalStructure, openFictionalStructure } from './fictional-structure.ts'

/* `npm run pictures`: the pictures of `docs/guide`, taken from the pages of today, so that the guide stays true. */

interface Scene {
  readonly name: string
  readonly who: keyof FictionalStructure['cookies'] | undefined
  readonly path: string
  /** The element that comes first in the picture; the top of the page where none is named. */
  readonly from?: string
  /** In pixels of the page. */
  readonly size: { readonly width: number; readonly height: number }
}

const folder = new URL('../docs/guide/images/', import.meta.url)
const desk = { width: 1000, height: 700 }
const small = { width: 780, height: 520 }
const margin = 16

function scenesOf({ home, result, draft }: FictionalStructure): Scene[] {
  return [
    { name: 'exemple', who: undefined, path: '/exemple', from: '.headline', size: small },
    { name: 'accueil', who: undefined, path: '/', size: desk },
    { name: 'ma-structure', who: 'director', path: home, size: desk },
    { name: 'questions', who: 'director', path: `${draft}/theme/politique`, size: desk },
    { name: 'resultat', who: 'director', path: result, size: desk },
    { name: 'plan', who: 'director', path: `${home}/plan`, size: desk },
    { name: 'accueil-rssi', who: 'college', path: '/accueil', size: desk },
    { name: 'annuaire', who: 'region', path: '/annuaire', size: desk },
    { name: 'administration', who: 'admin', path: '/administration', size: desk },
  ]
}

const structure = await openFictionalStructure()
const visit = await visitApp(structure.test)
mkdirSync(folder, { recursive: true })
const wanted = process.argv.slice(2)
for (const scene of scenesOf(structure)) {
  if (wanted.length > 0 && !wanted.includes(scene.name)) continue
  const page = await visit.signedIn(scene.who ? structure.cookies[scene.who] : '')
  await take(page, scene)
  console.log(`docs/guide/images/${scene.name}.png`)
}
await visit.end()
await structure.test.close()
process.exit()

async function take(page: Page, { name, path, from = 'body', size }: Scene): Promise<void> {
  await page.setViewport(size)
  const answer = await page.goto(`${visit.address}${path}`, { waitUntil: 'load' })
  if (answer?.status() !== 200) throw new Error(`${path}: ${answer?.status()}`)
  const top = await page.$eval(from, (element) => element.getBoundingClientRect().top + scrollY)
  const clip = { x: 0, y: Math.max(0, top - margin), ...size }
  writeFileSync(new URL(`${name}.png`, folder), await page.screenshot({ clip, captureBeyondViewport: true }))
}

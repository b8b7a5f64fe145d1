/// <reference lib="dom" />
import type { Page } from 'puppeteer-core'
import { describe, expect, it } from 'vitest'
import { accessibilityFaults } from '../support/browser/browser.ts'
import { structureBrowsers, wordsOf } from '../support/browser/structure-browser.ts'
import { click, press } from '../support/browser/visit.ts'

const visit = structureBrowsers()
const kit = 'rancongiciel-nuit-ehpad'

/** What the next stimulus says, as the animator reads it. */
const nextText = (page: Page) => page.$eval('.run-text', (text) => text.textContent?.trim().slice(0, 60) ?? '')
const waitForText = (page: Page, text: string) =>
  page.waitForFunction((asked) => document.body.textContent?.includes(asked), {}, text)

const mostTabs = 120

/** Goes with the Tab key alone to an element that the person can see is focused. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < mostTabs; pressed += 1) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate((asked) => document.activeElement?.matches(`${asked}:focus-visible`), selector)
    if (isThere) return
  }
  throw new Error(`the keyboard never reaches ${selector}`)
}

async function pressByKeyboard(page: Page, selector: string): Promise<void> {
  await tabTo(page, selector)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
}

async function typeByKeyboard(page: Page, selector: string, text: string): Promise<void> {
  await tabTo(page, selector)
  await page.keyboard.type(text)
}

/** Sends what comes next until it is for the role, whose name stands beside it; returns the text. */
async function sendNextTo(page: Page, role: string): Promise<string> {
  for (let sent = 0; sent < 12; sent += 1) {
    const text = await nextText(page)
    const meant = (await page.$eval('.run-next .eyebrow', (line) => line.textContent ?? '')).split(' à ').at(-1) ?? ''
    await pressByKeyboard(page, '.run-next > form button[value=envoyer]')
    if (meant.includes(role)) return text
  }
  throw new Error(`nothing is sent to ${role}`)
}

describe('an exercise', () => {
  it('is led by keyboard alone, played by two browsers and a phone through a power cut, and ends in a RETEX', async () => {
    const animator = await visit.arrive('animatrice@exemple.fr')
    const { page } = animator
    await page.goto(`${visit.home}/conduite`)
    expect(await accessibilityFaults(page)).toEqual([])
    await pressByKeyboard(page, `a[href$="/preparation/${kit}"]`)
    await page.$$eval('main input[required]', (all) => {
      for (const input of all) input.value = 'Les Tilleuls'
    })
    expect(await accessibilityFaults(page)).toEqual([])
    await pressByKeyboard(page, 'main form button:not([name])')
    const run = page.url()

    await press(page, 'a[href$="/liens"]')
    await press(page, `form[action$="/liens"] button`)
    expect(await accessibilityFaults(page)).toEqual([])
    const links = await page.$$eval('.handouts input', (all) =>
      all.map((input) => [input.labels?.[0]?.textContent ?? '', input.value] as const),
    )
    const linkOf = (label: string) => links.find(([name]) => name.startsWith(label))?.[1] ?? ''

    const player = await visit.newPage()
    await player.page.setViewport({ width: 390, height: 800 })
    await player.page.goto(linkOf('Direction'))
    const observer = await visit.newPage()
    await observer.page.goto(linkOf('Observateur'))
    const plain = await visit.newPage()
    await plain.page.setJavaScriptEnabled(false)
    await plain.page.goto(linkOf('Direction'))
    expect(await plain.page.$eval('noscript meta', (meta) => meta.getAttribute('content'))).toBe('15')
    expect(await wordsOf(plain.page)).toContain('se recharge d’elle-même toutes les 15 secondes')

    // A second page, opened before the exercise begins, gets its forms with it.
    const beside = await page.browserContext().newPage()
    await beside.goto(run)
    await page.bringToFront()
    await page.goto(run)
    expect(await beside.$('#decision, #sur-le-vif')).toBeNull()
    await pressByKeyboard(page, '.run-deeds button[value=start]')
    await beside.waitForSelector('#sur-le-vif ~ #noter-decision')
    await beside.type('#decision', 'Garder ce texte')
    await page.bringToFront()
    const first = await sendNextTo(page, 'Direction')
    await waitForText(player.page, first)
    await waitForText(observer.page, first)
    await plain.page.reload()
    expect(await plain.page.content()).toContain(first)
    const future = await nextText(page)
    for (const each of [player, observer, plain]) expect(await each.page.content()).not.toContain(future)
    expect(await accessibilityFaults(player.page)).toEqual([])
    expect(await accessibilityFaults(observer.page)).toEqual([])
    expect(await accessibilityFaults(page)).toEqual([])

    // A note that the server refuses stays on the device, and holds back none of the others.
    await observer.page.evaluate(() => {
      const refused = { action: `${location.pathname}/note`, body: 'objet=grid%3Ainconnu&note=Perdue' }
      localStorage.setItem(`cap-care-exercice ${location.pathname}`, JSON.stringify({ refused }))
    })
    // The power fails: what an observer writes meanwhile waits on the device.
    const startAgain = await visit.cutPower()
    const note = 'form[data-note^="grid:"]'
    await observer.page.type(`${note} textarea`, 'Alerte en quatre minutes')
    await click(observer.page, `${note} button`)
    await waitForText(observer.page, 'Gardé sur cet appareil')
    await startAgain()
    await waitForText(observer.page, 'Enregistré')

    await page.reload()
    await press(page, '#direct .run-inbox button, .run-deeds button[value=pause]')
    await beside.waitForSelector('#ecrire:not(:has(#sur-le-vif))')
    await pressByKeyboard(page, '.run-deeds button[value=resume]')
    await beside.waitForSelector('#sur-le-vif ~ #noter-decision')
    expect(await beside.$eval('#decision', (field) => (field as HTMLTextAreaElement).value)).toBe('Garder ce texte')
    await beside.close()
    await typeByKeyboard(page, '#decision', 'Débrancher le réseau')
    await typeByKeyboard(page, '#fonction', 'Direction')
    await pressByKeyboard(page, 'form[action$="/decisions"] button')
    const second = await sendNextTo(page, 'Direction')
    await waitForText(player.page, second)
    await press(player.page, '.run-inbox form button')
    expect(await wordsOf(player.page)).toContain('Traité')
    await page.goto(run)
    const told = await wordsOf(page)
    for (const kept of ['Débrancher le réseau', 'Alerte en quatre minutes', 'Traité par : Direction'])
      expect(told).toContain(kept)
    await tabTo(page, '#terminer summary')
    await page.keyboard.press('Enter')
    await pressByKeyboard(page, '#terminer button')
    await waitForText(player.page, 'Terminé')
    await pressByKeyboard(page, 'a[href$="/retex"]')
    const retex = await wordsOf(page)
    for (const kept of ['Débrancher le réseau', 'Alerte en quatre minutes', second.slice(0, 30)])
      expect(retex).toContain(kept)
    expect(await accessibilityFaults(page)).toEqual([])
    await typeByKeyboard(page, '#forces', 'Alerte rapide')
    await typeByKeyboard(page, '#titre-0', 'Imprimer l’annuaire de crise')
    await typeByKeyboard(page, '#echeance-0', '31/12/2027')
    await pressByKeyboard(page, 'form[action$="/retex"] button')
    await pressByKeyboard(page, 'button[formaction$="/retex/fiche"]')
    expect(new URL(page.url()).pathname).toMatch(/\/exercices\/[\w-]+\/modification$/)
    expect(await page.$$eval('textarea', (all) => all.map(({ value }) => value).join())).toContain('Alerte rapide')
    await page.goto(`${visit.home}/plan`)
    expect(await wordsOf(page)).toContain('Imprimer l’annuaire de crise')
    // Requests to a server without power complain; nothing else may.
    for (const { complaints } of [animator, player, observer]) {
      expect(complaints.filter((text) => !/net::ERR|Failed to load resource/.test(text))).toEqual([])
    }
  })
})

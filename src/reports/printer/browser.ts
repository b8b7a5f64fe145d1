import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer-core'
import { environment as systemEnvironment } from '../../config.ts'
import { newBrowserProfile, removeBrowserProfile } from './browser-profile.ts'
import { shippedBrowser } from './shipped-browser.ts'

export interface BrowserSettings {
  /** Folder of the shipped browser, `<dataDir>/browser`, and of what it writes, `<dataDir>/browser-profiles`. */
  readonly dataDir: string
  /** The machine's own browser, used instead of the shipped one. */
  readonly chromiumPath?: string
}

/** A running browser and the one page that prints, kept from one document to the next. */
export interface KeptBrowser {
  readonly page: Page
  /** False once the browser or its page has died. */
  isAlive(): boolean
  /** Resolves when the browser or its page dies. */
  readonly death: Promise<void>
  /** Gives up what the page is doing, and opens another one. A browser that does not follow is ended. */
  renewPage(): Promise<void>
  /** Ends the browser and all its processes at once. */
  kill(): void
}

/**
 * The flags we want, and none of Puppeteer's or of the package's own, which switch web security off.
 * Every name resolves to nothing: no document can reach the network, this machine included.
 */
const flags = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-default-apps',
  '--disable-breakpad',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage', // containers give /dev/shm 64 MB only
  '--font-render-hinting=none', // the same letter spacing on every machine
  '--no-first-run',
  '--no-default-browser-check',
]

const launchTimeLimitMilliseconds = 30_000
/** A page that is busy closes in half a second. */
const renewalLimitMilliseconds = 3_000

/** Launches the browser and prepares its page. Throws when no browser can be started. */
export async function openBrowser(settings: BrowserSettings): Promise<KeptBrowser> {
  const profile = await newBrowserProfile(settings.dataDir)
  const browser = await launch(settings, profile).catch(async (error) => {
    await removeBrowserProfile(profile)
    throw error
  })
  browser.once('disconnected', () => removeBrowserProfile(profile))
  try {
    return keep(browser, await openPage(browser))
  } catch (error) {
    killAll(browser)
    throw error
  }
}

async function openPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  return page
}

function keep(browser: Browser, firstPage: Page): KeptBrowser {
  let current = watch(browser, firstPage)
  const kill = () => killAll(browser)
  return {
    get page() {
      return current.page
    },
    get death() {
      return current.death
    },
    isAlive: () => current.isAlive() && browser.connected,
    async renewPage() {
      const renewed = current.page.close().then(() => openPage(browser))
      const late = wait(renewalLimitMilliseconds, undefined, { ref: false })
      const page = await Promise.race([renewed, late]).catch(() => undefined)
      if (page) current = watch(browser, page)
      else kill()
    },
    kill,
  }
}

function watch(browser: Browser, page: Page) {
  let alive = true
  const death = new Promise<void>((resolve) => {
    browser.once('disconnected', () => resolve())
    page.once('error', () => resolve())
    page.once('close', () => resolve())
  }).then(() => {
    alive = false
  })
  return { page, death, isAlive: () => alive }
}

/** With Chromium's own sandbox where the system allows it. It refuses the administrator's account, and many containers. */
async function launch(settings: BrowserSettings, profile: string): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core')
  const { executablePath, environment } = settings.chromiumPath
    ? { executablePath: settings.chromiumPath, environment: {} }
    : await shippedBrowser(settings.dataDir)
  const start = (sandbox: readonly string[]) =>
    puppeteer.launch({
      executablePath,
      args: [...flags, `--user-data-dir=${profile}`, ...sandbox, 'about:blank'],
      ignoreDefaultArgs: true,
      pipe: true,
      timeout: launchTimeLimitMilliseconds,
      // Its own folder is its home and its temporary folder too: it writes nowhere else.
      env: { ...environment, PATH: systemEnvironment.PATH, HOME: profile, ...temporaryFolder(profile) },
      // The server decides what a signal means, and closes its printer itself.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  if (process.getuid?.() === 0) return start(['--no-sandbox'])
  return start([]).catch(() => start(['--no-sandbox']))
}

/** Sockets are made in the temporary folder, and Linux takes no address of more than 107 bytes. */
const longestTemporaryFolder = 60

function temporaryFolder(profile: string): Record<string, string> {
  return Buffer.byteLength(profile) <= longestTemporaryFolder ? { TMPDIR: profile } : {}
}

/** The whole process group: a renderer that is busy for ever listens to nobody. */
function killAll(browser: Browser): void {
  const pid = browser.process()?.pid
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It is already gone.
  }
}

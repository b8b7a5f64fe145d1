import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer-core'
import { environment as systemEnvironment } from '#environment'
import { AppError } from '#kernel'
import { type BrowserFiles, shippedBrowser, shippedMajorVersion } from '../shipped-browser.ts'
import { newBrowserProfile, removeBrowserProfile } from './browser-profile.ts'
import { atLowPriority } from './low-priority.ts'
import { newerMachineBrowser } from './machine-browser.ts'
import { accountChanger, asOwnAccount, isRoot, mayRun, openToBrowser } from './own-account.ts'
import { type SandboxChoice, type Way, waysToStart } from './ways.ts'

export interface BrowserSettings {
  /**
   * Holds the browser and the files it writes. Where the server runs as root, the browser can read no other folder of ours.
   */
  readonly folder: string
  /** A browser installed on the machine, used instead of the shipped browser. */
  readonly chromiumPath?: string
  /** Whether to print without Chromium's sandbox where the system does not allow it; `preferred` when absent. */
  readonly sandbox?: SandboxChoice
  /** Whether the browser leaves the processors to all others who want them. */
  readonly atLowPriority?: boolean
}

/** A running browser with the one page that prints, kept between documents. */
export interface KeptBrowser {
  /** How the browser is isolated from the rest of the machine. */
  readonly way: Way
  readonly page: Page
  /** False once the browser or its page has died. */
  isAlive(): boolean
  /** Resolves when the browser or its page dies. */
  readonly death: Promise<void>
  /** Drops the current work of the page and opens another page. False for a browser that does not respond: it is killed. */
  renewPage(): Promise<boolean>
  /** Ends the browser and all its processes at once. */
  kill(): void
}

/**
 * Our own flags, instead of the default flags of Puppeteer and of the package, which switch web security off. Every host name
 * resolves to nothing: no document can reach the network, including this machine.
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
/** A busy page takes half a second to close. */
const renewalLimitMilliseconds = 3_000

export async function openBrowser(settings: BrowserSettings): Promise<KeptBrowser> {
  await openToBrowser(settings.folder)
  const profile = await newBrowserProfile(settings.folder)
  const { browser, way } = await launch(settings, profile).catch(async (error) => {
    await removeBrowserProfile(profile)
    throw error
  })
  browser.once('disconnected', () => removeBrowserProfile(profile))
  try {
    const [firstPage] = await browser.pages()
    return keep(browser, await forPrinting(firstPage ?? (await browser.newPage())), way)
  } catch (error) {
    killAll(browser)
    throw error
  }
}

async function forPrinting(page: Page): Promise<Page> {
  await page.setJavaScriptEnabled(false)
  await page.setOfflineMode(true)
  // Nobody looks at the window, and Chromium draws it beside what it prints: a twelfth of the time of a document.
  await page.setViewport({ width: 794, height: 1 })
  return page
}

function keep(browser: Browser, firstPage: Page, way: Way): KeptBrowser {
  let current = watch(browser, firstPage)
  const kill = () => killAll(browser)
  return {
    way,
    get page() {
      return current.page
    },
    get death() {
      return current.death
    },
    isAlive: () => current.isAlive() && browser.connected,
    async renewPage() {
      // The new page first: a browser may end with its last page.
      const renewed = browser.newPage().then(forPrinting)
      const closed = renewed.then(() => current.page.close())
      const late = wait(renewalLimitMilliseconds, undefined, { ref: false })
      const page = await Promise.race([closed.then(() => renewed), late]).catch(() => undefined)
      if (page) current = watch(browser, page)
      else kill()
      return page !== undefined
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

/**
 * Starts the first of the browsers that starts, in the safest way that works. Each way is tried, since only the system knows
 * what it allows. Throws the last failure, or `sandbox-missing` when the operator requires the sandbox and no way with it is
 * left.
 */
async function launch(settings: BrowserSettings, profile: string): Promise<{ browser: Browser; way: Way }> {
  const sandbox = settings.sandbox ?? 'preferred'
  let failure: unknown = new AppError('unavailable', 'sandbox-missing')
  for (const find of browsersOf(settings)) {
    const files = await find().catch((error) => {
      failure = error
    })
    if (!files) continue
    const canChangeAccount = accountChanger() !== undefined && (await mayRun(files.executablePath))
    for (const way of waysToStart({ isRoot: isRoot(), canChangeAccount, sandbox })) {
      try {
        return { browser: await start(files, profile, way, wordsBefore(way, settings)), way }
      } catch (error) {
        failure = sandbox === 'required' ? new AppError('unavailable', 'sandbox-missing') : error
      }
    }
  }
  throw failure
}

/** The browser in the settings; otherwise the machine's browser when it is newer than ours, then ours. */
function browsersOf({ chromiumPath, folder }: BrowserSettings): readonly (() => Promise<BrowserFiles | undefined>)[] {
  const own = (executablePath: string): BrowserFiles => ({ executablePath, environment: {} })
  if (chromiumPath) return [async () => own(chromiumPath)]
  const machine = async () => {
    const path = await newerMachineBrowser(await shippedMajorVersion())
    return path ? own(path) : undefined
  }
  return [machine, () => shippedBrowser(folder)]
}

/** Unpacks the browser early: at the first document it would take two seconds on a small machine. */
export async function prepareBrowser(settings: BrowserSettings): Promise<void> {
  await openToBrowser(settings.folder)
  for (const find of browsersOf(settings)) {
    const files = await find().catch(() => undefined)
    if (files) return
  }
}

function wordsBefore({ ownAccount }: Way, settings: BrowserSettings): readonly string[] {
  const changer = ownAccount ? accountChanger() : undefined
  return [...(settings.atLowPriority ? atLowPriority() : []), ...(changer ? [changer, ...asOwnAccount] : [])]
}

async function start(
  { executablePath, environment }: BrowserFiles,
  profile: string,
  { sandbox }: Way,
  before: readonly string[],
): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core')
  const [program = executablePath, ...words] = [...before, executablePath]
  return puppeteer.launch({
    executablePath: program,
    args: [...words, ...flags, `--user-data-dir=${profile}`, ...(sandbox ? [] : ['--no-sandbox']), 'about:blank'],
    ignoreDefaultArgs: true,
    pipe: true,
    timeout: launchTimeLimitMilliseconds,
    // The profile is also the home and temporary folder of the browser, which writes nowhere else.
    env: { ...environment, PATH: systemEnvironment.PATH, HOME: profile, ...temporaryFolder(profile) },
    // The server decides what a signal means, and closes its printer itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
}

/** Sockets are made in the temporary folder, and Linux accepts no socket path of more than 107 bytes. */
const longestTemporaryFolder = 60

function temporaryFolder(profile: string): Record<string, string> {
  return Buffer.byteLength(profile) <= longestTemporaryFolder ? { TMPDIR: profile } : {}
}

/** Kills the whole process group: a renderer in an endless loop answers no request to close. */
function killAll(browser: Browser): void {
  const pid = browser.process()?.pid
  if (pid === undefined) return
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // The process has already ended.
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import type { Browser, Page } from 'puppeteer-core'
import { environment as systemEnvironment } from '#environment'
import { AppError } from '#kernel'
import { type BrowserFiles, shippedBrowser, shippedMajorVersion } from '../shipped-browser.ts'
import { newBrowserProfile, removeBrowserProfile } from './browser-profile.ts'
import { newerMachineBrowser } from './machine-browser.ts'
import { accountChanger, asOwnAccount, isRoot, mayRun, openToBrowser } from './own-account.ts'
import { type SandboxChoice, type Way, waysToStart } from './ways.ts'

export interface BrowserSettings {
  /** Of the browser alone where the server runs as root: the browser, `<folder>/browser`, and what it writes, `<folder>/browser-profiles`. */
  readonly folder: string
  /** The machine's own browser, used instead of the shipped one. */
  readonly chromiumPath?: string
  /** Whether to print without Chromium's sandbox where the system does not allow it; `preferred` when absent. */
  readonly sandbox?: SandboxChoice
}

/** A running browser and the one page that prints, kept from one document to the next. */
export interface KeptBrowser {
  /** How far it is kept from the rest of the machine. */
  readonly way: Way
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
  await openToBrowser(settings.folder)
  const profile = await newBrowserProfile(settings.folder)
  const { browser, way } = await launch(settings, profile).catch(async (error) => {
    await removeBrowserProfile(profile)
    throw error
  })
  browser.once('disconnected', () => removeBrowserProfile(profile))
  try {
    return keep(browser, await openPage(browser), way)
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

/**
 * Starts the first of these browsers in the safest way that works: each is tried, since only the system knows what it allows.
 * Throws the last failure, or `sandbox-missing` when the operator wants the sandbox and no way with it is left.
 */
async function launch(settings: BrowserSettings, profile: string): Promise<{ browser: Browser; way: Way }> {
  const changer = accountChanger()
  const sandbox = settings.sandbox ?? 'preferred'
  let failure: unknown = new AppError('unavailable', 'sandbox-missing')
  for (const find of browsersOf(settings)) {
    const files = await find().catch((error) => {
      failure = error
    })
    if (!files) continue
    const canChangeAccount = changer !== undefined && (await mayRun(files.executablePath))
    for (const way of waysToStart({ isRoot: isRoot(), canChangeAccount, sandbox })) {
      try {
        return { browser: await start(files, profile, way, changer), way }
      } catch (error) {
        failure = sandbox === 'required' ? new AppError('unavailable', 'sandbox-missing') : error
      }
    }
  }
  throw failure
}

/** The browser of the settings; else the machine's when it is newer than ours, then ours. */
function browsersOf({ chromiumPath, folder }: BrowserSettings): readonly (() => Promise<BrowserFiles | undefined>)[] {
  const own = (executablePath: string): BrowserFiles => ({ executablePath, environment: {} })
  if (chromiumPath) return [async () => own(chromiumPath)]
  const machine = async () => {
    const path = await newerMachineBrowser(await shippedMajorVersion())
    return path ? own(path) : undefined
  }
  return [machine, () => shippedBrowser(folder)]
}

/** Makes the files of the browser ready, so that the first document need not wait for them: two seconds on a small machine. */
export async function prepareBrowser(settings: BrowserSettings): Promise<void> {
  await openToBrowser(settings.folder)
  for (const find of browsersOf(settings)) {
    const files = await find().catch(() => undefined)
    if (files) return
  }
}

async function start(
  { executablePath, environment }: BrowserFiles,
  profile: string,
  { sandbox, ownAccount }: Way,
  changer: string | undefined,
): Promise<Browser> {
  const { default: puppeteer } = await import('puppeteer-core')
  const command = ownAccount && changer ? [changer, ...asOwnAccount, executablePath] : [executablePath]
  const [program = executablePath, ...words] = command
  return puppeteer.launch({
    executablePath: program,
    args: [...words, ...flags, `--user-data-dir=${profile}`, ...(sandbox ? [] : ['--no-sandbox']), 'about:blank'],
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

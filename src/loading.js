import { existsSync } from 'node:fs'
import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/*
 * Halves the processor time of a start; everything works without it (`docs/decisions/0007-quick-start-little-memory.md`).
 * Loaded before all else: `node --import ./src/loading.js`. JavaScript, because the part of Node that reads TypeScript takes
 * 20 MB, and is not loaded at all once the cache below has done its work.
 */

const ourFiles = new URL('.', import.meta.url).href
const packagesOfModules = /\/node_modules\/(drizzle-orm|hono|zod)\//
const drizzle = new URL('../node_modules/drizzle-orm', import.meta.url).href
const foundPackages = new Map()

/*
 * Finds files in place of Node, which reads and parses package.json files again for every import: Drizzle's is 180 kB and is
 * asked for a hundred times. Reported to Node: https://github.com/nodejs/node/issues/58126
 * A file that is not where these rules expect it is looked up by Node.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    keepCompiledSoon()
    if (!context.conditions.includes('import')) return next(specifier, context)
    const parent = context.parentURL ?? ''
    const expected = partOfPackage(specifier, parent) ?? fileOfOurs(specifier, parent)
    if (expected) return { ...expected, shortCircuit: true }
    if (!isPackageOfOurs(specifier, parent)) return next(specifier, context)
    const found = foundPackages.get(specifier) ?? partOfDrizzle(specifier) ?? next(specifier, context)
    foundPackages.set(specifier, found)
    return { ...found, shortCircuit: true }
  },
})

/** A package is installed whole: its files are not looked for. */
function partOfPackage(specifier, parent) {
  if (!packagesOfModules.test(parent) || !/^\..*\.js$/.test(specifier)) return undefined
  return { url: new URL(specifier, parent).href, format: 'module' }
}

/** `drizzle-orm/part` is a file or a folder of that name. */
function partOfDrizzle(specifier) {
  if (!/^drizzle-orm(\/|$)/.test(specifier)) return undefined
  const part = specifier.slice('drizzle-orm'.length)
  const url = [`${drizzle}${part}/index.js`, `${drizzle}${part}.js`].find((path) => existsSync(new URL(path)))
  return url && { url, format: 'module' }
}

/** A relative path is what it says, and `#room` is the front desk of a room. */
function fileOfOurs(specifier, parent) {
  if (!parent.startsWith(ourFiles) || !/^\..*\.ts$|^#/.test(specifier)) return undefined
  const url = specifier.startsWith('#')
    ? new URL(`${specifier.slice(1)}/index.ts`, ourFiles)
    : new URL(specifier, parent)
  return existsSync(url) ? { url: url.href, format: 'module-typescript' } : undefined
}

/** A package is one for all our files: it is looked up once. */
function isPackageOfOurs(specifier, parent) {
  return parent.startsWith(ourFiles) && !/^[.#]/.test(specifier)
}

/*
 * Keeps compiled code, without its types, from one start to the next, in a folder of this project: a shared temporary folder
 * could hold code planted by someone else. Node writes the cache when the process ends well; it is written a second after files
 * were asked for too, for a server that is killed one day.
 */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))

let keeping = false

function keepCompiledSoon() {
  if (keeping) return
  keeping = true
  setTimeout(() => {
    keeping = false
    flushCompileCache()
  }, 1_000).unref()
}

import { enableCompileCache, flushCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/*
 * Makes the start quick and light; everything works without it. Loaded before all else: `node --import ./src/loading.js`.
 * JavaScript, because the part of Node that reads TypeScript takes 20 MB, and is not loaded at all once the cache below
 * has done its work.
 */

const ourFiles = new URL('.', import.meta.url).href
const packagesOfModules = /\/node_modules\/(drizzle-orm|hono|zod)\//
const foundPackages = new Map()

/*
 * Finding files. For every import Node reads and parses package.json files again: Drizzle's is 180 kB and asked for a
 * hundred times, which makes 300 ms and 190 MB at each start. Here nothing is looked up that can be known:
 * a relative path is what it says, `#room` is the front desk of a room, and a package is looked up once for all our files.
 * Reported to Node: https://github.com/nodejs/node/issues/58126
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const parent = context.parentURL ?? ''
    if (packagesOfModules.test(parent) && specifier.startsWith('.')) return file(inPackage(specifier, parent), 'module')
    if (!parent.startsWith(ourFiles)) return next(specifier, context)
    if (specifier.startsWith('#')) return file(`${ourFiles}${specifier.slice(1)}/index.ts`, 'module-typescript')
    if (/^\..*\.ts$/.test(specifier)) return file(new URL(specifier, parent).href, 'module-typescript')
    if (specifier.startsWith('.')) return next(specifier, context)
    const found = foundPackages.get(specifier) ?? next(specifier, context)
    foundPackages.set(specifier, found)
    return { ...found, shortCircuit: true }
  },
})

function file(url, format) {
  return { url, format, shortCircuit: true }
}

/** Zod offers its own messages in fifty languages. None of them is ever shown here: the first stands for all. */
function inPackage(specifier, parent) {
  const languages = specifier === '../locales/index.js' && parent.includes('/zod/')
  return new URL(languages ? '../locales/en.js' : specifier, parent).href
}

/*
 * What was compiled, and the types taken out, is kept from one start to the next, in this project's own folder: a shared
 * temporary folder could hold code planted by someone else. Node writes it when the process ends well; a server that is
 * killed one day has written it long before.
 */
enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))
setTimeout(flushCompileCache, 1_000).unref()

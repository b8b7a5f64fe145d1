import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

/*
 * Makes the start quick and light; everything works without it. Loaded before all else: `node --import ./src/loading.js`.
 * JavaScript, because the part of Node that reads TypeScript takes 20 MB, and is not loaded at all once point 2 has done
 * its work.
 *
 * 1. For every file of a package, Node parses the package's package.json again. Drizzle's is 180 kB for 100 files:
 *    300 ms and 190 MB at each start. Its files name each other by relative path, so nothing has to be looked up.
 *    Reported to Node: https://github.com/nodejs/node/issues/58126
 * 2. What was compiled, and the types taken out, is kept from one start to the next, in this project's own folder: a shared temporary folder could
 *    hold code planted by someone else.
 */
registerHooks({
  resolve: (specifier, context, next) => {
    const inside = specifier.startsWith('.') && context.parentURL?.includes('/node_modules/drizzle-orm/')
    if (!inside) return next(specifier, context)
    return { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
  },
})

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node', import.meta.url)))

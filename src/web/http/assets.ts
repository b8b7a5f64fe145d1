import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import type { Context, Hono } from 'hono'
import { paths } from '../paths.ts'

/** The files a page needs, all served by us: no request ever goes to a third party. */
const sources = {
  'pico.css': { file: '@picocss/pico/css/pico.classless.min.css', type: 'text/css; charset=utf-8' },
  'app.css': { file: '../static/app.css', type: 'text/css; charset=utf-8' },
  'htmx.js': { file: 'htmx.org/dist/htmx.min.js', type: 'text/javascript; charset=utf-8' },
  'app.js': { file: '../static/app.js', type: 'text/javascript; charset=utf-8' },
  'icon.svg': { file: '../static/icon.svg', type: 'image/svg+xml' },
} as const

export type AssetName = keyof typeof sources

interface Asset {
  readonly type: string
  readonly plain: Buffer<ArrayBuffer>
  /** Changes with the content, so that browsers may keep the file for ever. */
  readonly mark: string
  /** Made when first asked for. */
  brotli?: Buffer<ArrayBuffer>
}

const assets = Object.fromEntries(
  Object.entries(sources).map(([name, source]) => [name, readAsset(source.file, source.type)]),
) as unknown as Record<AssetName, Asset>

function readAsset(file: string, type: string): Asset {
  const address = file.startsWith('.') ? new URL(file, import.meta.url) : import.meta.resolve(file)
  const plain = Buffer.from(readFileSync(fileURLToPath(address)))
  const mark = createHash('sha256').update(plain).digest('hex').slice(0, 12)
  return { type, plain, mark }
}

export function assetPath(name: AssetName): string {
  return `${paths.asset(name)}?${assets[name].mark}`
}

export function serveAssets(web: Hono): void {
  for (const name of Object.keys(assets) as AssetName[]) {
    web.get(paths.asset(name), (context) => sendAsset(context, assets[name]))
  }
}

function sendAsset(context: Context, asset: Asset): Response {
  const wantsBrotli = context.req.header('accept-encoding')?.includes('br') ?? false
  context.header('Content-Type', asset.type)
  context.header('Cache-Control', 'public, max-age=31536000, immutable')
  context.header('Vary', 'Accept-Encoding')
  if (wantsBrotli) context.header('Content-Encoding', 'br')
  if (!wantsBrotli) return context.body(asset.plain)
  asset.brotli ??= Buffer.from(brotliCompressSync(asset.plain))
  return context.body(asset.brotli)
}

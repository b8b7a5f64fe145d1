import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Context } from 'hono'
import { accepts } from 'hono/accepts'
import { paths } from '../../paths.ts'
import type { Handler } from '../routing/route.ts'

/** The files that pages need. This server serves them all: a page sends no request to a third party. */
const sources = {
  'pico.css': { file: '@picocss/pico/css/pico.classless.min.css', type: 'text/css; charset=utf-8' },
  'app.css': { file: '../../static/app.css', type: 'text/css; charset=utf-8' },
  'htmx.js': { file: 'htmx.org/dist/htmx.min.js', type: 'text/javascript; charset=utf-8' },
  'app.js': { file: '../../static/app.js', type: 'text/javascript; charset=utf-8' },
  'forms.js': { file: '../../static/forms.js', type: 'text/javascript; charset=utf-8' },
  'answers.js': { file: '../../static/answers.js', type: 'text/javascript; charset=utf-8' },
  'exercise.js': { file: '../../static/exercise.js', type: 'text/javascript; charset=utf-8' },
  'icon.svg': { file: '../../static/icon.svg', type: 'image/svg+xml' },
} as const

export type AssetName = keyof typeof sources

interface Asset {
  readonly type: string
  readonly plain: Buffer<ArrayBuffer>
  /** A digest of the content, put in the address: browsers may cache the file for ever. */
  readonly mark: string
  /** Compressed at the first request. */
  br?: Buffer<ArrayBuffer>
  gzip?: Buffer<ArrayBuffer>
}

const encoders = { br: brotliCompressSync, gzip: gzipSync } as const

type Encoding = keyof typeof encoders

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

export const assetNames = Object.keys(sources) as AssetName[]

/** Browsers accept brotli over TLS only, and gzip everywhere. */
export function sendAsset(name: AssetName): Handler {
  const asset = assets[name]
  return (_app, context) => {
    context.header('Content-Type', asset.type)
    context.header('Cache-Control', 'public, max-age=31536000, immutable')
    context.header('Vary', 'Accept-Encoding')
    const encoding = encodingFor(context)
    if (encoding) context.header('Content-Encoding', encoding)
    return context.body(encoding ? encoded(asset, encoding) : asset.plain)
  }
}

function encodingFor(context: Context): Encoding | undefined {
  const accepted = accepts(context, { header: 'Accept-Encoding', supports: ['br', 'gzip'], default: '' })
  return accepted === 'br' || accepted === 'gzip' ? accepted : undefined
}

function encoded(asset: Asset, encoding: Encoding): Buffer<ArrayBuffer> {
  const made = asset[encoding] ?? Buffer.from(encoders[encoding](asset.plain))
  asset[encoding] = made
  return made
}

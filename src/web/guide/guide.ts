import { readFile } from 'node:fs/promises'
import type { Context } from 'hono'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { sendPage } from '../ui/page/send.ts'
import { guideListView, guidePageView } from './guide.view.ts'
import { guidePages } from './guide-pages.ts'
import { pictureSizes } from './picture-sizes.ts'

const folder = new URL('../../../docs/guide/', import.meta.url)
const pictureName = /^[a-z0-9-]+\.webp$/

export function showGuide(app: App, context: Context) {
  return sendPage(app, context, guideListView())
}

export async function showGuidePage(app: App, context: Context) {
  const asked = context.req.param('word')
  const page = guidePages.find(({ word }) => word === asked)
  if (!page) throw new AppError('not-found', 'not-found')
  const text = await readFile(new URL(`${page.word}.md`, folder), 'utf8')
  return sendPage(app, context, guidePageView(page, text, await pictureSizes(new URL('images/', folder))))
}

export async function sendGuidePicture(_app: App, context: Context) {
  const name = context.req.param('name') ?? ''
  if (!pictureName.test(name)) throw new AppError('not-found', 'not-found')
  const bytes = await readFile(new URL(`images/${name}`, folder)).catch(() => {
    throw new AppError('not-found', 'not-found')
  })
  context.header('Content-Type', 'image/webp')
  context.header('Cache-Control', 'public, max-age=86400')
  return context.body(new Uint8Array(bytes))
}

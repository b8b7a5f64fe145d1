import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guidePages } from '../../src/web/guide/guide-pages.ts'
import { guideHtml } from '../../src/web/guide/markdown.ts'
import { openTestApp } from '../support/product/app.ts'
import { openForSuite } from '../support/suite.ts'

const folder = 'docs/guide'
const words = guidePages.map(({ word }) => word)
const texts = new Map(words.map((word) => [word, readFileSync(join(folder, `${word}.md`), 'utf8')]))
const allText = [...texts.values()].join('\n')
const pictures = readdirSync(join(folder, 'images'))

/** What the pages, their sentences and the layout can show, with ordinary spaces. */
const shown = ordinary(['src/web', 'src/messages'].map(textOf).join('\n'))

function textOf(path: string): string {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(path, name), 'utf8'))
    .join('\n')
}

function ordinary(text: string): string {
  return text.replaceAll(/&nbsp;|\u00A0|\\u00A0|\\u00a0/g, ' ').replaceAll(/\s+/g, ' ')
}

describe('the guide', () => {
  it('has French spaces that do not break on its pages, but in what people must type', () => {
    const addresses = { page: (word: string) => word, picture: (name: string) => name, sizes: new Map() }
    const page = guideHtml('- Lisez **ceci** : « oui » ; puis tapez `a : b`.\n\n## Et après ?', addresses)
    expect(page).toContain('</strong>\u00A0: «\u00A0oui\u00A0»\u00A0; puis tapez <code>a : b</code>')
    expect(page).toContain('Et après\u00A0?')
  })

  it('has a file for each reader, and no other', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.md'))
    expect(files.sort()).toEqual(words.map((word) => `${word}.md`).sort())
  })

  it.each(words)('%s names buttons and headings as the pages write them', (word) => {
    const labels = [...(texts.get(word) ?? '').matchAll(/\*\*([^*]+)\*\*/g)].map(([, label = '']) => ordinary(label))
    expect(labels.filter((label) => !shown.includes(label))).toEqual([])
  })

  it('shows pictures that exist, each with its description, and leaves none unused', () => {
    const used = [...allText.matchAll(/!\[([^\]]*)\]\(images\/([^)]+)\)/g)]
    expect(used.filter(([, description]) => !description)).toEqual([])
    const ofHome = ['exemple.webp', 'exemple-sombre.webp']
    const ofGuide = used.flatMap(([, , name = '']) => [name, name.replace('.webp', '-etroit.webp')])
    expect([...new Set([...ofHome, ...ofGuide])].sort()).toEqual([...pictures].sort())
  })

  it('names a role by the code of a file or of a command only where it says so', () => {
    const codes = ['structure', 'college', 'territory', 'region', 'observer', 'admin']
    const quoted = [...ordinary(allText).matchAll(/rôle « ([^»]+) »/g)].map(([, role = '']) => role.trim())
    expect(quoted.filter((role) => codes.includes(role))).toEqual([])
  })

  it('leads to its own pages only, and every name of a setting or a command in it exists', () => {
    const links = [...allText.matchAll(/(?<!!)\[[^\]]*\]\(([^)]+)\)/g)].map(([, to = '']) => to)
    expect(links.filter((to) => !words.some((word) => to === `${word}.md`))).toEqual([])
    const readme = readFileSync('README.md', 'utf8')
    const settings = [...allText.matchAll(/`([A-Z_]{5,})`/g)].map(([, name = '']) => name)
    expect(settings.filter((name) => !readme.includes(`\`${name}\``))).toEqual([])
  })
})

describe('the pages of the guide', () => {
  const test = openForSuite(openTestApp, (app) => app.close())

  it('are listed at /aide, and each is shown with its pictures at addresses of this server', async () => {
    const list = await (await test.request('/aide')).text()
    for (const word of words) {
      expect(list).toContain(`href="/aide/${word}"`)
      const page = await test.request(`/aide/${word}`)
      const html = await page.text()
      expect([word, page.status, html.match(/<h1/g)?.length]).toEqual([word, 200, 1])
      for (const [, address = ''] of html.matchAll(/<(?:img src|source media="[^"]+" srcset)="([^"]+)"/g)) {
        const picture = await test.request(address)
        expect([address, picture.status, picture.headers.get('content-type')]).toEqual([address, 200, 'image/webp'])
      }
    }
  })

  it('keeps the place of each picture while it loads, on a screen of any width', async () => {
    const page = await (await test.request('/aide/directeur')).text()
    const shown = [...page.matchAll(/<(?:img|source)\b[^>]*\/aide\/[^>]*>/g)].map(([tag]) => tag)
    expect(shown.length).toBeGreaterThan(2)
    expect(shown.filter((tag) => !/ width="\d{3,4}" height="\d{3,4}"/.test(tag))).toEqual([])
  })

  it.each(['/aide/rien', '/aide/images/rien.webp', '/aide/images/..%2Fdirecteur.md', '/aide/__proto__'])(
    '%s does not exist',
    async (address) => {
      expect((await test.request(address)).status).toBe(404)
    },
  )
})

import { Marked } from 'marked'
import { frenchSpaces } from '#kernel'
import type { PictureSize } from './picture-sizes.ts'

/*
 * The guide is written once, in `docs/guide`, and read in two places: where the code is shown, and on the pages of this server.
 * Links between its files, and to its pictures, become addresses of this server.
 */

const otherPage = /^([a-z-]+)\.md(#.*)?$/
const picture = /^images\/([a-z0-9-]+)\.webp$/

export interface GuideAddresses {
  page(word: string): string
  picture(name: string): string
  readonly sizes: ReadonlyMap<string, PictureSize>
}

/** The HTML of a page of the guide. Its text is part of the product, so it is not cleaned as a stranger's text would be. */
export function guideHtml(text: string, addresses: GuideAddresses): string {
  const marked = new Marked({
    walkTokens: (token) => {
      if (token.type === 'link') token.href = pageAddress(token.href, addresses)
      // Code stays as people must type it.
      if (token.type === 'text') token.text = frenchSpaces(token.text)
    },
    renderer: { image: ({ href, text: description }) => pictureOf(href, description, addresses) },
  })
  return marked.parse(text, { async: false })
}

function pageAddress(href: string, addresses: GuideAddresses): string {
  const [, word, anchor = ''] = otherPage.exec(href) ?? []
  return word === undefined ? href : addresses.page(word) + anchor
}

/** Each picture was also taken on a telephone, where the letters of the wide one would be too small. */
function pictureOf(href: string, description: string, addresses: GuideAddresses): string {
  const [, name] = picture.exec(href) ?? []
  if (name === undefined) throw new Error(`not a picture of the guide: ${href}`)
  const [wide, narrow] = [`${name}.webp`, `${name}-etroit.webp`]
  const source = `<source media="(max-width: 40rem)" srcset="${addresses.picture(narrow)}"${placeOf(narrow, addresses)}>`
  return `<picture>${source}<img src="${addresses.picture(wide)}" alt="${description.replaceAll('"', '&quot;')}"${placeOf(wide, addresses)} loading="lazy"></picture>`
}

function placeOf(name: string, { sizes }: GuideAddresses): string {
  const size = sizes.get(name)
  return size ? ` width="${size.width}" height="${size.height}"` : ''
}

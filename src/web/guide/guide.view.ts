import { html, raw } from 'hono/html'
import { paths } from '../paths.ts'
import type { Page } from '../ui/page/layout.ts'
import { type GuidePage, guidePages } from './guide-pages.ts'
import { guideHtml } from './markdown.ts'
import type { PictureSize } from './picture-sizes.ts'

export function guideListView(): Page {
  return {
    title: 'Aide',
    body: html`<h1>Aide</h1>
<p class="lead">Une page pour chaque lecteur. Choisissez la vôtre.</p>
<ul>${guidePages.map(
      ({ word, reader, purpose }) =>
        html`<li><a href="${paths.guidePage(word)}"><strong>${reader}</strong></a><br>${purpose}</li>`,
    )}</ul>`,
  }
}

export function guidePageView({ reader }: GuidePage, text: string, sizes: ReadonlyMap<string, PictureSize>): Page {
  const addresses = { page: paths.guidePage, picture: paths.guidePicture, sizes }
  return {
    title: `Aide\u00A0: ${reader}`,
    body: html`<article class="guide">${raw(guideHtml(text, addresses))}</article>
<p><a href="${paths.guide}">Toutes les pages d’aide</a></p>`,
  }
}

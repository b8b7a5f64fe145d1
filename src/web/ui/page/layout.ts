import { html } from 'hono/html'
import type { Appearance } from '#settings'
import { type AssetName, assetPath } from '../../http/answers/assets.ts'
import type { Html } from '../html.ts'
import { styleAddress } from './appearance-addresses.ts'
import { banner } from './banner.ts'
import type { MenuGroup } from './menu.ts'
import { pageFoot } from './page-foot.ts'

export interface Page {
  /** The title of the browser's tab. */
  readonly title: string
  readonly body: Html
  /** Wider than a column of text. */
  readonly wide?: boolean
  /** What the head of the page holds besides what every page has. */
  readonly head?: Html
  /** Scripts of this page, besides those of every page. */
  readonly scripts?: readonly AssetName[]
}

/** Parts that every page has. */
export interface Frame {
  readonly appearance: Appearance
  readonly version: string
  readonly menu: readonly MenuGroup[]
  /** The path of the page. */
  readonly path: string
  /** A sentence that says what a form has just done. */
  readonly done: string | undefined
  /** The mark of the account signed in: unsaved answers in a tab belong to this account alone. */
  readonly accountMark: string | undefined
}

/** Modules run in order once the page is parsed, as with `defer`. */
const script = (name: AssetName) => html`<script type="module" src="${assetPath(name)}"></script>\n`

export function layout(frame: Frame, page: Page): Html {
  return html`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":false,"defaultTimeout":15000}'>
<title>${page.title} – Cap CaRE</title>
<link rel="icon" href="${assetPath('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${assetPath('pico.css')}">
<link rel="stylesheet" href="${assetPath('app.css')}">
${ownColours(frame)}${accountMeta(frame)}<script src="${assetPath('htmx.js')}" defer></script>
${(['app.js', 'forms.js', ...(page.scripts ?? [])] as const).map(script)}${page.head ?? ''}</head>
<body>
<a class="skip" href="#contenu">Aller au contenu</a>
${banner(frame.appearance, frame.menu, frame.path)}
<main id="contenu" class="${page.wide ? 'wide' : 'column'}" tabindex="-1">
${frame.done ? html`<p class="notice" role="status"><strong>${frame.done}</strong></p>\n` : ''}${page.body}
</main>
${pageFoot(frame.appearance, frame.version)}
</body>
</html>`
}

function accountMeta({ accountMark }: Frame): Html {
  return accountMark ? html`<meta name="cap-care-compte" content="${accountMark}">\n` : html``
}

function ownColours({ appearance }: Frame): Html {
  const address = styleAddress(appearance)
  return address ? html`<link rel="stylesheet" href="${address}">\n` : html``
}

import { html } from 'hono/html'
import type { Appearance } from '#settings'
import { paths } from '../../paths.ts'
import type { Html } from '../html.ts'
import { logoAddress } from './appearance-addresses.ts'
import type { MenuGroup, MenuLink } from './menu.ts'

/** The top of every page, on one line: the name of the service, and the menu. */
export function banner(appearance: Appearance, menu: readonly MenuGroup[], here: string): Html {
  return html`<header class="banner">
<a class="brand" href="${paths.home}">${logo(appearance)}<strong>Cap CaRE</strong>${operator(appearance)}</a>
<nav aria-label="Navigation principale"><details class="menu"><summary>Menu</summary>
<ul>${menu.map((group) => html`<li>${groupView(group, here)}</li>`)}</ul></details></nav>
</header>`
}

/** `name` lets browsers keep one group open at a time. */
function groupView({ label, links }: MenuGroup, here: string): Html {
  const [first, ...others] = links
  if (first && others.length === 0) return linkView(first, here)
  return html`<details name="menu"><summary>${label}</summary><ul>${links.map((link) => html`<li>${linkView(link, here)}</li>`)}</ul></details>`
}

function linkView({ label, href, isForm }: MenuLink, here: string): Html {
  if (isForm) {
    return html`<form method="post" action="${href}"><button type="submit" class="as-link">${label}</button></form>`
  }
  return html`<a href="${href}"${href === here ? html` aria-current="page"` : ''}>${label}</a>`
}

/** Cut where the line ends; the foot of the page says the name in full. */
function operator({ operatorName }: Appearance): Html {
  return operatorName ? html` <span>${operatorName}</span>` : html``
}

/** The alternative text is empty: the name stands beside the logo, and a screen reader would read it twice. */
function logo(appearance: Appearance): Html {
  const address = logoAddress(appearance)
  return address ? html`<img src="${address}" alt="">` : html``
}

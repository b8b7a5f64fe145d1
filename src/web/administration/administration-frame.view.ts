import { html } from 'hono/html'
import { paths } from '../paths.ts'
import type { Html } from '../ui/html.ts'
import type { Page } from '../ui/page/layout.ts'

/** The sections of the administration, in the order of its menu. */
export const sections = {
  accounts: { path: paths.accounts, title: 'Comptes' },
  invitations: { path: paths.invitations, title: 'Invitations' },
  consents: { path: paths.consents, title: 'Accords' },
  territories: { path: paths.regions, title: 'Territoires' },
  groups: { path: paths.groups, title: 'Groupes' },
  settings: { path: paths.settings, title: 'Réglages' },
  contents: { path: paths.contents, title: 'Contenus' },
  log: { path: paths.auditLog, title: 'Journal' },
} as const

export type Section = keyof typeof sections

interface AdministrationPage {
  /** Shown as the only `h1` of the page. */
  readonly title: string
  readonly section?: Section
  /** The parent page, between the section and this page. */
  readonly above?: { readonly path: string; readonly title: string }
  readonly faulty?: boolean
  readonly wide?: boolean
  readonly body: Html
}

export function administrationPage({ title, section, above, faulty, wide, body }: AdministrationPage): Page {
  const titles = [title, ...(section && sections[section].title !== title ? [sections[section].title] : [])]
  return {
    title: `${faulty ? 'Erreur – ' : ''}${titles.join(' – ')}${section ? ' – Administration' : ''}`,
    wide,
    body: html`${section ? trail(title, section, above) : ''}
<h1>${title}</h1>
${menu(title, section)}
${body}`,
  }
}

function trail(title: string, section: Section, above: AdministrationPage['above']): Html {
  const { path, title: sectionTitle } = sections[section]
  const isSection = sectionTitle === title
  return html`<nav class="trail" aria-label="Fil d’Ariane"><ol>
<li><a href="${paths.administration}">Administration</a></li>
${isSection ? '' : html`<li><a href="${path}">${sectionTitle}</a></li>`}
${above ? html`<li><a href="${above.path}">${above.title}</a></li>` : ''}
<li aria-current="page">${title}</li>
</ol></nav>`
}

/** `aria-current` is `page` on the entry of this page, and `true` on the entry of its section. */
function menu(title: string, section: Section | undefined): Html {
  const home = [undefined, { path: paths.administration, title: 'Vue d’ensemble' }] as const
  const isEntry = !section || sections[section].title === title
  return html`<nav class="contents" aria-label="Administration"><details class="open-when-wide"><summary>Pages de l’administration</summary><ul>${[
    home,
    ...Object.entries(sections),
  ].map(
    ([name, entry]) =>
      html`<li><a href="${entry.path}"${name === section ? html` aria-current="${isEntry ? 'page' : 'true'}"` : ''}>${entry.title}</a></li>`,
  )}</ul></details></nav>`
}

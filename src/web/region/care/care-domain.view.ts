import { html } from 'hono/html'
import type { CareChoices } from '#care'
import type { ProgrammeDomain } from '#questionnaires'
import type { Html } from '../../ui/html.ts'

export function domainName({ label, title }: ProgrammeDomain): string {
  return label ? `${label}, ${title}` : title
}

interface Shown {
  readonly domain: ProgrammeDomain
  readonly domains: CareChoices['domains']
}

/** Links to the other domains of the programme, and what the programme does not say of this one. */
export function domainNav(
  { domain, choices: { domains } }: { readonly domain: ProgrammeDomain; readonly choices: Pick<Shown, 'domains'> },
  address: (id: string) => string,
): Html {
  const links = domains.map((each) =>
    each.id === domain.id
      ? html`<li><span aria-current="true">${each.label ?? each.title}</span></li>`
      : html`<li><a href="${address(each.id)}">${each.label ?? each.title}</a></li>`,
  )
  return html`<nav class="contents" aria-label="Domaines du programme"><ul>${links}</ul></nav>
${domain.toComplete ? html`<p class="to-complete"><strong>À compléter.</strong> ${domain.toComplete}</p>` : ''}`
}

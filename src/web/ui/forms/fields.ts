import { html } from 'hono/html'
import { dayAsTyped, type Issue } from '#kernel'
import { sentence } from '#messages'
import { ownEntry } from '../../http/forms/typed-word.ts'
import type { Html } from '../html.ts'

interface SummaryWords {
  readonly title?: string
  /** What was saved in spite of the faults. */
  readonly intro?: string
  /** Names the subject of a fault, with a link, where its sentence alone would not say it. */
  readonly subjectOf?: (path: string) => { readonly href: string; readonly text: string }
}

/** The faults of a form, each with a link to its field. A fault without field has no link. */
export function faultSummary(
  issues: readonly Issue[],
  { title = 'À corriger', intro, subjectOf }: SummaryWords = {},
): Html {
  if (issues.length === 0) return html``
  return html`<section class="errors" role="alert" aria-labelledby="erreurs" tabindex="-1" data-focus><h2 id="erreurs">${title}</h2>
${intro ? html`<p>${intro}</p>` : ''}<ul>${issues.map((issue) => html`<li>${faultLine(issue, subjectOf?.(issue.path))}</li>`)}</ul></section>`
}

function faultLine(issue: Issue, subject: { readonly href: string; readonly text: string } | undefined): Html {
  if (subject) return html`<a href="${subject.href}">${subject.text}</a> ${words(issue)}`
  return issue.path ? html`<a href="#${issue.path}">${words(issue)}</a>` : html`${words(issue)}`
}

function words({ code, values }: Issue): string {
  return sentence(code, values)
}

/** Renames issues to the fields of the form: `names` gives the field by its name in code. */
export function atFields(issues: readonly Issue[], names: Readonly<Record<string, string>>): Issue[] {
  return issues.map((issue) => ({ ...issue, path: ownEntry(names, issue.path) ?? issue.path }))
}

/** The title of a page, preceded by « Erreur » when its form has faults. */
export function titleWith(issues: readonly Issue[], title: string): string {
  return issues.length > 0 ? `Erreur – ${title}` : title
}

interface Field {
  /** Both the name and the id. */
  readonly name: string
  readonly label: string
  readonly type?: 'text' | 'email' | 'password' | 'tel'
  readonly value?: string
  readonly hint?: string
  readonly autocomplete: string
  readonly inputmode?: 'numeric' | 'text'
  readonly maxlength?: number
  readonly optional?: boolean
}

/** A text field with its label, its hint and its fault. */
export function field(issues: readonly Issue[], { name, label, ...given }: Field): Html {
  return html`<label for="${name}">${label}</label>
${faultOf(issues, name)}
<input id="${name}" name="${name}" type="${given.type ?? 'text'}" value="${given.value ?? ''}" autocomplete="${given.autocomplete}"
maxlength="${given.maxlength ?? 254}"${given.inputmode ? html` inputmode="${given.inputmode}"` : ''}${given.optional ? '' : html` required`} ${stateOf(issues, name, given.hint)}>
${given.hint ? html`<p class="hint" id="${name}-aide">${given.hint}</p>` : ''}`
}

/** ISO days are read too. */
export const dayHint = 'Jour, mois et année, par exemple 31/12/2026.'

/** A text field for a day: a day that is incomplete or impossible stays on screen and is refused in words. */
export function dayField(issues: readonly Issue[], { value = '', hint, ...given }: Omit<Field, 'type'>): Html {
  const words = hint ? `${dayHint} ${hint}` : dayHint
  return field(issues, { ...given, value: dayAsTyped(value), hint: words, inputmode: 'numeric', maxlength: 40 })
}

interface FileField {
  /** Both the name and the id. */
  readonly name: string
  readonly label: string
  /** Extensions and types, as the attribute `accept` takes them. */
  readonly accept: string
  readonly hint?: string
  /** Said after a fault: what was left unchanged. */
  readonly unchanged?: string
}

export function fileField(issues: readonly Issue[], { name, label, accept, hint, unchanged }: FileField): Html {
  return html`<label for="${name}">${label}</label>
${faultOf(issues, name, unchanged)}
<input type="file" id="${name}" name="${name}" required accept="${accept}" ${stateOf(issues, name, hint)}>
${hint ? html`<p class="hint" id="${name}-aide">${hint}</p>` : ''}`
}

/** The fault of a field, to show beside it. */
export function faultOf(issues: readonly Issue[], name: string, unchanged = ''): Html {
  const issue = issues.find(({ path }) => path === name)
  return issue ? html`<p class="fault" id="${name}-faute">${words(issue)} ${unchanged}</p>` : html``
}

/** Attributes that mark a faulty field and point to its fault and its hint. */
export function stateOf(issues: readonly Issue[], name: string, hint?: string): Html {
  const faulty = issues.some(({ path }) => path === name)
  const described = [faulty ? `${name}-faute` : '', hint ? `${name}-aide` : ''].filter(Boolean).join(' ')
  return html`${faulty ? html`aria-invalid="true" ` : ''}${described ? html`aria-describedby="${described}"` : ''}`
}

/** The page to show after sign-in, carried from form to form. */
export function nextField(next: string | undefined): Html {
  return next ? html`<input type="hidden" name="suite" value="${next}">` : html``
}

import { html } from 'hono/html'
import type { Issue } from '#kernel'
import type { Html } from '../html.ts'
import { faultOf, stateOf } from './fields.ts'

/** Options by their word in code, with what they are called. */
export type Options = Readonly<Record<string, string>>

interface Choice {
  /** The name of the field; the first option has it as its id, so that a fault leads there. */
  readonly name: string
  readonly legend: string
  readonly options: Options
  readonly hints?: Options
  readonly chosen: readonly string[]
  readonly hint?: string
}

/** One answer among several; « je ne sais pas » where `unknown` is given. */
export function radios(issues: readonly Issue[], choice: Choice & { readonly unknown?: string }): Html {
  const options = choice.unknown === undefined ? choice.options : { ...choice.options, '': choice.unknown }
  return choices('radio', issues, { ...choice, options })
}

export function checkboxes(issues: readonly Issue[], choice: Choice): Html {
  return choices('checkbox', issues, choice)
}

function choices(
  type: 'radio' | 'checkbox',
  issues: readonly Issue[],
  { name, legend, options, hints, chosen, hint }: Choice,
): Html {
  const described = [
    issues.some(({ path }) => path === name) ? `${name}-faute` : '',
    hint ? `${name}-aide` : '',
  ].filter(Boolean)
  const describing = described.length > 0 ? html` aria-describedby="${described.join(' ')}"` : ''
  return html`<fieldset${describing}><legend>${legend}</legend>
${hint ? html`<p class="hint" id="${name}-aide">${hint}</p>` : ''}${faultOf(issues, name)}
${Object.entries(options).map(
  (
    [option, words],
    place,
  ) => html`<label><input type="${type}" ${place === 0 ? html`id="${name}"` : ''} name="${name}" value="${option}"
${chosen.includes(option) ? 'checked' : ''}> ${words}${hints?.[option] ? html` <span class="hint">${hints[option]}</span>` : ''}</label>`,
)}</fieldset>`
}

/** A list that opens, with a first line for what was not said. */
export function selectField(
  issues: readonly Issue[],
  {
    name,
    label,
    options,
    value,
    blank = 'Non dit',
  }: { name: string; label: string; options: Options; value: string; blank?: string },
): Html {
  return html`<label for="${name}">${label}</label>${faultOf(issues, name)}
<select id="${name}" name="${name}" ${stateOf(issues, name)}><option value="">${blank}</option>${Object.entries(
    options,
  ).map(
    ([option, words]) => html`<option value="${option}" ${option === value ? 'selected' : ''}>${words}</option>`,
  )}</select>`
}

export function areaField(
  issues: readonly Issue[],
  {
    name,
    label,
    value,
    hint,
    maxlength,
    rows = 4,
  }: {
    name: string
    label: string
    value: string
    hint: string
    maxlength: number
    rows?: number
  },
): Html {
  return html`<label for="${name}">${label}</label>${faultOf(issues, name)}
<textarea id="${name}" name="${name}" rows="${rows}" maxlength="${maxlength}" ${stateOf(issues, name, hint)}>
${value}</textarea>
<p class="hint" id="${name}-aide">${hint}</p>`
}

/** A part of the form that is folded until it holds something. */
export function foldedPart(title: string, open: boolean, content: Html): Html {
  return html`<details class="folded" ${open ? 'open' : ''}><summary><h2>${title}</h2></summary>
${content}</details>`
}

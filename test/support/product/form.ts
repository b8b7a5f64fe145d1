/** The hidden fields of the form that a page sends to an address, by name: what a browser sends besides what is typed. */
export function formIn(page: string, action: string): Record<string, string> {
  const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((each) => each.includes('method="post"') && each.includes(`action="${action}"`))
  if (!form) throw new Error(`no form is sent to ${action}`)
  const inputs = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? []
  const part = (input: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(inputs.map((input) => [part(input, 'name'), part(input, 'value')]))
}

/** Every field that a browser without script sends of a form, as the page shows it: nobody has typed anything yet. */
export function fieldsIn(page: string, action: string): Record<string, string[]> {
  const form = (page.match(/<form\b[\s\S]*?<\/form>/g) ?? []).find((each) => each.includes(`action="${action}"`))
  if (!form) throw new Error(`no form is sent to ${action}`)
  const fields = form.matchAll(/<input\b([^>]*)>|<(textarea|select)\b([^>]*)>([\s\S]*?)<\/\2>/g)
  const sent = [...fields].flatMap(([, input, element, attributes = input ?? '', inside = '']) => {
    const part = (name: string) => decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? '')
    const isUnticked = /checkbox|radio/.test(part('type')) && !/\bchecked\b/.test(attributes)
    if (!part('name') || part('type') === 'file' || isUnticked) return []
    const value =
      element === 'textarea' ? decoded(inside.replace(/^\n/, '')) : element ? chosenIn(inside) : part('value')
    return [{ name: part('name'), value }]
  })
  const byName = Map.groupBy(sent, ({ name }) => name)
  return Object.fromEntries([...byName].map(([name, all]) => [name, all.map(({ value }) => value)]))
}

function chosenIn(options: string): string {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, attributes = '']) => attributes)
  const chosen = all.find((attributes) => /\bselected\b/.test(attributes)) ?? all[0] ?? ''
  return decoded(/\bvalue="([^"]*)"/.exec(chosen)?.[1] ?? '')
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&amp;', '&')
}

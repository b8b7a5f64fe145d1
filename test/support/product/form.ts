/** The hidden fields of the form that a page sends to an address, by name: what a browser sends besides what is typed. */
export function formIn(page: string, action: string): Record<string, string> {
  const forms = page.match(/<form\b[\s\S]*?<\/form>/g) ?? []
  const form = forms.find((each) => each.includes('method="post"') && each.includes(`action="${action}"`))
  if (!form) throw new Error(`no form is sent to ${action}`)
  const inputs = form.match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? []
  const part = (input: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? ''
  return Object.fromEntries(inputs.map((input) => [part(input, 'name'), part(input, 'value')]))
}

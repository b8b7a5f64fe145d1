/**
 * Goes through a provider as a browser would, without its script: from the address to which our page sends, to the address
 * of ours to which the provider sends back. `person` is who signs in there; empty gives up.
 */
export async function passThroughProvider(address: string, person: string, home: string): Promise<string> {
  const jar = new Map<string, string>()
  let next: { address: string; body?: URLSearchParams } = { address }
  for (let step = 0; step < 12; step++) {
    if (next.address.startsWith(home)) return next.address.slice(home.length)
    const answer = await visit(next, jar)
    const location = answer.headers.get('location')
    const page = await answer.text()
    if (location) next = { address: new URL(location, next.address).href }
    else if (/<form method="post">/.test(page)) next = { ...next, body: new URLSearchParams({ person }) }
    else throw new Error(`the provider stopped at ${next.address} with ${answer.status}: ${page.slice(0, 300)}`)
  }
  throw new Error('the provider goes round in circles')
}

async function visit({ address, body }: { address: string; body?: URLSearchParams }, jar: Map<string, string>) {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const answer = await fetch(address, { method: body ? 'POST' : 'GET', body, headers: { cookie }, redirect: 'manual' })
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
  return answer
}

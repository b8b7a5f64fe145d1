import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { sameSite } from '../../../src/web/http/same-site.ts'

const answer = async (publicUrl: string | undefined, address: string, origin: string) => {
  const web = new Hono().post('/formulaire', sameSite(publicUrl), (context) => context.text('lu'))
  const headers = { origin, 'content-type': 'application/x-www-form-urlencoded' }
  return (await web.request(address, { method: 'POST', headers, body: 'a=b' })).status
}

describe('a form', () => {
  it('is read from the site that its address names, written with or without its usual port', async () => {
    expect(await answer(undefined, 'http://cap.test:3000/formulaire', 'http://cap.test:3000')).toBe(200)
    expect(await answer(undefined, 'http://cap.test:80/formulaire', 'http://cap.test')).toBe(200)
    expect(await answer(undefined, 'https://cap.test/formulaire', 'https://cap.test')).toBe(200)
  })

  it.each([
    'http://cap.test',
    'https://cap.test:3000',
    'http://cap.test:30',
    'http://cap.test:3000.evil.test',
    'http:',
    'null',
    '',
  ])('is refused from %j', async (origin) => {
    expect(await answer(undefined, 'http://cap.test:3000/formulaire', origin)).toBe(403)
  })

  it('is read from the configured site alone, whatever the request names', async () => {
    expect(await answer('https://cap.test/', 'http://inside.test/formulaire', 'https://cap.test')).toBe(200)
    expect(await answer('https://cap.test/', 'http://inside.test/formulaire', 'http://inside.test')).toBe(403)
  })
})

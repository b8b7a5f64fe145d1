import { Hono } from 'hono'
import { expect, it } from 'vitest'
import { doneOf } from '../../../../src/web/ui/page/done.ts'

const web = new Hono()
web.get('/', (context) => context.text(doneOf(context) ?? '(rien)'))
const said = async (query: string) => (await web.request(`/?${query}`)).text()

it('says what the form just did, and to how many things', async () => {
  expect(await said('fait=action-ajoutee')).toBe('L’action est ajoutée au plan.')
  expect(await said('fait=campagne-ouverte&nombre=3')).toContain('3')
})

it.each(['fait=campagne-ouverte&nombre=beaucoup', 'fait=campagne-ouverte&nombre=-1', 'fait=constructor', 'fait='])(
  'says nothing for an address that no form made: %s',
  async (query) => {
    expect(await said(query)).toBe('(rien)')
  },
)

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { settingsView } from '../../../src/web/administration/settings.view.ts'
import { pngOf } from '../../support/data/pictures.ts'
import { administrationOf, mainOf } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

const base = '/administration/reglages'
const png = pngOf(1, 1, '<script>alert(1)</script>')

describe('the settings of the server, on screen', () => {
  let test: TestApp
  let pages: Awaited<ReturnType<typeof administrationOf>>
  beforeAll(async () => {
    test = await openTestApp({ OPERATOR_NAME: 'GRADeS' })
    pages = await administrationOf(test)
  })
  afterAll(() => test?.close())
  const home = async () => (await test.request('/')).text()
  const addressIn = (text: string, pattern: RegExp) => pattern.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''

  it('show the setting of the environment until another name is chosen', async () => {
    expect(await home()).toContain('<span>GRADeS</span>')
    await pages.post(base, { nom: '<b>ARS</b> Exemple', couleur: '' })
    expect(await home()).toContain('<span>&lt;b&gt;ARS&lt;/b&gt; Exemple</span>')
    await pages.post(base, { nom: '', couleur: '' })
    expect(await home()).toContain('<span>GRADeS</span>')
  })

  it('put a colour in a style sheet that browsers may cache', async () => {
    expect(await home()).not.toContain('/identite/')
    expect((await test.request('/identite/couleurs.css')).status).toBe(404)
    await pages.post(base, { nom: '', couleur: '#7A1F3D' })
    const address = addressIn(await home(), /href="(\/identite\/couleurs\.css\?\w+)"/)
    const style = await test.request(address)
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8')
    expect(style.headers.get('cache-control')).toContain('immutable')
    expect(style.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await style.text()).toContain('--accent:#7a1f3d')
    expect((await test.request('/identite/couleurs.css?autre')).headers.get('cache-control')).toBe('no-cache')
  })

  it.each([
    '#ffff00',
    '#1b5e73;}body{display:none}',
    'red',
    'url(http://x)',
    '</style><script>',
    'expression(alert(1))',
  ])('refuse the colour %j, and say why beside it', async (couleur) => {
    const before = await home()
    const answer = await pages.post(base, { nom: 'x', couleur })
    expect(answer.status).toBe(422)
    const text = await mainOf(answer)
    expect(text).toContain('id="couleur-faute"')
    expect(text).not.toContain('<script>')
    expect(await home()).toBe(before)
  })

  it('serve a logo with the type found in its bytes', async () => {
    expect((await test.request('/identite/logo')).status).toBe(404)
    await pages.send(`${base}/logo`, 'logo', png)
    const address = addressIn(await home(), /<img src="(\/identite\/logo\?\w+)" alt="">/)
    const logo = await test.request(address)
    expect(logo.headers.get('content-type')).toBe('image/png')
    expect(logo.headers.get('x-content-type-options')).toBe('nosniff')
    expect(logo.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(new Uint8Array(await logo.arrayBuffer())).toEqual(png)
    await pages.post(`${base}/logo/retrait`)
    expect(await home()).not.toContain('/identite/logo')
    expect((await test.request(address)).status).toBe(404)
  })

  it.each([
    ['<svg onload="alert(1)">', 'SVG'],
    ['<html><script>alert(1)</script>', 'n’est pas une image'],
    ['', 'Choisissez une image'],
    [new Uint8Array(250_000), '200 ko'],
  ])('refuse a logo that is %j', async (content, words) => {
    const answer = await pages.send(`${base}/logo`, 'logo', content)
    expect([413, 422]).toContain(answer.status)
    expect(await mainOf(answer)).toContain(words)
    expect((await test.request('/identite/logo')).status).toBe(404)
  })

  it('do not ask the database for each page', async () => {
    await home()
    const { storage } = test.app.contextFor({ kind: 'system' }, 'upkeep')
    const read = vi.spyOn(storage, 'read')
    await home()
    expect(read).not.toHaveBeenCalled()
    read.mockRestore()
  })

  it('does not promise that a postponed test mail leaves again: it is tried once', () => {
    const tried = {
      taken: false,
      fault: 'mail-postponed',
      answer: '451 later',
      to: 'a@ars.example',
      way: 'smtp',
    } as const
    const notices = { legal: '', accessibility: '', support: '' }
    const settings = { operatorName: '', accent: '', logo: undefined }
    const page = settingsView({
      settings,
      typed: settings,
      notices,
      defaultName: '',
      issues: [],
      tried,
    } as unknown as Parameters<typeof settingsView>[0])
    expect(String(page.body)).toContain('Ce message d’essai ne repart pas')
    expect(String(page.body)).not.toContain('le message est essayé de nouveau')
  })

  it('send a test email to the administrator, and say where it went', async () => {
    const text = await mainOf(await pages.post(`${base}/essai-mail`))
    expect(text).toContain('Aucun serveur d’envoi n’est réglé')
    expect(text).toContain('admin@exemple.fr')
  })
})

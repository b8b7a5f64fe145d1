import { describe, expect, it } from 'vitest'
import { delegateTheme } from '#assessment'
import { director, home, initial, structureVisit, usualNow, words } from '../../support/product/structure-visit.ts'
import { submitNow } from '../../support/use-cases/submit.ts'

const visit = structureVisit()

describe('a delegated theme', () => {
  const linkIn = (text: string) => text.match(/http:\/\/cap-care\.test(\/delegation\/[\w-]{43})/)?.[1] ?? ''

  it('writes the function of a colleague as it was typed, and shows the link once', async () => {
    const { base } = await visit.begin('diagnostic-initial')
    const collegue = '<b>Prestataire</b> "informatique"'
    const made = await words(visit.post(`${base}/delegations`, { theme: initial.theme, collegue }))
    expect(linkIn(made)).not.toBe('')
    expect(made).toContain('&lt;b&gt;Prestataire&lt;/b&gt; &quot;informatique&quot;')
    const list = await words(visit.get(`${base}/delegations`))
    expect(list).not.toContain('<b>Prestataire')
    expect(linkIn(list)).toBe('')
  })

  it('has a letter ready for the colleague, with the link and the theme, and no answer', async () => {
    const begun = await visit.begin('diagnostic-initial')
    await visit.answer(begun, 'ne-sait-pas', 'MOT-SECRET')
    const made = await words(visit.post(`${begun.base}/delegations`, { theme: initial.theme, collegue: 'DSI' }))
    const letter = decodeURIComponent(made.match(/href="mailto:\?([^"]+)"/)?.[1]?.replaceAll('&amp;', '&') ?? '')
    const title = visit.test.app.catalogue.latest('diagnostic-initial').themes.find(({ id }) => id === initial.theme)
    expect(linkIn(letter)).toBe(linkIn(made))
    expect(letter).toContain(title?.title)
    expect(letter).toContain('EHPAD Les Tilleuls')
    expect(letter).not.toContain('MOT-SECRET')
  })

  it('says beside the theme whom it was handed to, whether the link was opened, and when all is answered', async () => {
    const begun = await visit.begin('diagnostic-initial')
    const { questions } = visit.test.app.catalogue.latest('diagnostic-initial')
    const theme = 'appuis'
    const wanted = { ...begun.reference, theme, colleague: 'DSI' }
    const { secret } = await delegateTheme(visit.as(director), wanted)
    expect(await words(visit.get(begun.base))).toContain('confié : DSI (lien pas encore ouvert)')
    const asked = questions.filter((question) => question.theme === theme)
    const fields = Object.fromEntries(asked.map(({ id }) => [`reponse.${id}`, 'ne-sait-pas']))
    await visit.test.request(`/delegation/${secret}`)
    expect(await words(visit.get(begun.base))).not.toContain('dont toutes les questions ont une réponse')
    await visit.test.post(`/delegation/${secret}`, fields)
    const page = await words(visit.get(begun.base))
    expect(page).toContain('dont toutes les questions ont une réponse')
    expect(page).not.toContain('pas encore ouvert')
  })

  it('says, once its link is closed, whom to ask for another, and gives back what the colleague was writing', async () => {
    const begun = await visit.begin('diagnostic-initial')
    const wanted = { ...begun.reference, theme: initial.theme, colleague: 'DSI' }
    const { secret, delegation } = await delegateTheme(visit.as(director), wanted)
    await visit.post(`${begun.base}/delegations/${delegation.id}/fin`, {})
    const typed = { [`reponse.${initial.question}`]: 'oui', [`commentaire.${initial.question}`]: 'Le DSI <du siège>' }
    const headers = { 'content-length': '300' }
    for (const path of [`/delegation/${secret}`, `/delegation/${secret}/reponse/${initial.question}`]) {
      const refused = await visit.test.post(path, typed, headers)
      const text = await words(refused)
      expect([path, refused.status, text]).toEqual([path, 404, expect.stringContaining('Demandez-lui un autre lien')])
      expect(text).toContain('<h1>Ce lien n’ouvre pas de thème</h1>')
      expect(text).toContain('readonly rows="4">Le DSI &lt;du siège&gt;</textarea>')
      expect(text).toMatch(/>Commentaire – [^<]+ \?<\/label>/)
    }
    for (const [path, sentence] of [
      [`/exercice/${secret}/note`, 'Ce lien n’ouvre plus d’exercice'],
      [`/diagnostic/${secret}/questionnaires/x/theme/copies`, 'Un lien privé n’ouvre plus rien quand'],
    ] as const) {
      const text = await words(visit.test.post(path, { note: 'Le standard a répondu' }, headers))
      expect([path, text]).toEqual([path, expect.stringContaining(sentence)])
      expect(text).toContain('Le standard a répondu</textarea>')
    }
  })

  it('shows to nobody what a form of another site, or of another account, holds', async () => {
    const { secret } = { secret: 'a'.repeat(43) }
    const foreign = { origin: 'https://ailleurs.example', 'content-length': '300' }
    const text = await words(visit.test.post(`/delegation/${secret}`, { note: 'Appelez le 0 800' }, foreign))
    expect(text).not.toContain('Appelez le')
  })

  it('refuses a missing or endless function beside its field, keeping the theme; and a theme that is not there', async () => {
    const { base } = await visit.begin('diagnostic-initial')
    const theme = visit.test.app.catalogue.latest('diagnostic-initial').themes[2]?.id ?? ''
    for (const collegue of ['', '   ', 'x'.repeat(121)]) {
      const refused = await visit.post(`${base}/delegations`, { theme, collegue })
      expect(refused.status).toBe(422)
      const text = await words(refused)
      expect(text).toContain('<a href="#collegue">')
      expect(text).toContain(`<option value="${theme}" selected>`)
    }
    for (const wrong of ['rien', '', '<script>'])
      expect((await visit.post(`${base}/delegations`, { theme: wrong, collegue: 'Informatique' })).status).toBe(404)
  })

  it('shows no answer of another theme, neither on the page nor in the response to a save', async () => {
    const begun = await visit.begin('diagnostic-initial')
    const { themes, questions } = visit.test.app.catalogue.latest('diagnostic-initial')
    const theme = themes[1]?.id ?? ''
    const mine = questions.find((question) => question.theme === theme)?.id ?? ''
    await visit.answer(begun, 'ne-sait-pas', 'MOT-SECRET')
    const { secret } = await delegateTheme(visit.as(director), { ...begun.reference, theme, colleague: 'DSI' })
    const at = `/delegation/${secret}`
    const shown = await words(visit.test.request(at))
    expect(shown).toContain(`data-question="${mine}"`)
    for (const hidden of [initial.question, 'MOT-SECRET', home]) expect(shown).not.toContain(hidden)
    const given = { [`reponse.${mine}`]: 'ne-sait-pas' }
    const saved = await visit.test.post(`${at}/reponse/${mine}`, given, { 'HX-Request': 'true' })
    const fragment = await words(saved)
    expect([saved.status, fragment]).toEqual([200, expect.stringContaining('Enregistré à')])
    expect(fragment).toMatch(/1 réponse sur/)
    for (const hidden of [initial.question, 'MOT-SECRET']) expect(fragment).not.toContain(hidden)
    const foreign = { [`reponse.${initial.question}`]: 'ne-sait-pas' }
    expect((await visit.test.post(`${at}/reponse/${initial.question}`, foreign)).status).toBe(404)
    expect((await visit.test.post(at, foreign)).status).toBe(404)
    expect(await words(visit.get(`${begun.base}/theme/${theme}`))).toMatch(/value="ne-sait-pas" data-instead\s+checked/)
  })

  it('gives no access after thirty days, after the link is closed, or after submission', async () => {
    const begun = await visit.begin('diagnostic-initial')
    await visit.answer(begun)
    const wanted = { ...begun.reference, theme: initial.theme, colleague: 'DSI' }
    const handOver = () => delegateTheme(visit.as(director), wanted)
    const statusOf = async (secret: string) => (await visit.test.request(`/delegation/${secret}`)).status
    const { secret } = await handOver()
    expect(await statusOf(secret)).toBe(200)
    visit.test.setNow(new Date('2026-12-22T09:00:01Z'))
    expect(await statusOf(secret)).toBe(404)
    expect((await visit.test.post(`/delegation/${secret}`, {})).status).toBe(404)
    visit.test.setNow(usualNow)
    const closed = await handOver()
    await visit.post(`${begun.base}/delegations/${closed.delegation.id}/fin`, {})
    expect(await statusOf(closed.secret)).toBe(404)
    expect((await visit.post(`${begun.base}/delegations/${closed.delegation.id}/fin`, {})).status).toBe(404)
    await submitNow(visit.as(director), begun.reference)
    expect(await statusOf(secret)).toBe(404)
    expect(await statusOf('court')).toBe(404)
  })
})

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, startDiagnosis, startLink, type TestApp } from '../../support/product/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())

/** The page, with ordinary spaces. */
const page = async (path: string) => (await (await test.request(path)).text()).replaceAll('\u00A0', ' ')

/** The fields of a page as a browser would send them: text fields and hidden revisions. */
function fieldsIn(text: string): Record<string, string> {
  const inputs = [...text.matchAll(/<input[^>]*name="((?:revision|reponse)\.[^"]+)"[^>]*value="([^"]*)"[^>]*>/g)]
  const sent = inputs.filter(([tag]) => !/type="(?:radio|checkbox)"/.test(tag) || /checked/.test(tag))
  return Object.fromEntries(sent.map(([, name = '', value = '']) => [name, value]))
}

const fieldsOf = async (path: string) => fieldsIn(await page(path))

describe('an open diagnosis', () => {
  it('begins without an account and gives a private link', async () => {
    const link = await startLink(test)
    expect(link).toMatch(/^\/diagnostic\/[\w-]{43}$/)
    const home = await page(link)
    expect(home).toContain('Votre lien privé')
    expect(home).toContain(`http://cap-care.test${link}`)
    expect(home).toContain('20 février 2027')
  })

  it('leads back from a page that does not exist, and says that the link works', async () => {
    const link = await startLink(test)
    for (const path of [`${link}/transmission`, `${link}/questionnaires/autre/theme/zzz`]) {
      const missing = await test.request(path)
      const text = await missing.text()
      expect([path, missing.status, text]).toEqual([path, 404, expect.stringContaining(`href="${link}"`)])
      expect(text).toContain('Votre lien privé fonctionne')
    }
    expect(await page(`/diagnostic/${'a'.repeat(43)}/transmission`)).toContain('quand son diagnostic a été effacé')
  })

  it('lists everything missing from an empty start form', async () => {
    const answer = await test.post('/diagnostic', {})
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('Choisissez un diagnostic.')
    expect(text).toContain('Choisissez le type de votre structure.')
  })

  it('saves one answer at a time and says so', async () => {
    const link = await startDiagnosis(test)
    const answer = await test.post(
      `${link}/reponse/copie-hors-ligne`,
      { 'reponse.copie-hors-ligne': 'ne-sait-pas' },
      { 'HX-Request': 'true' },
    )
    expect(answer.status).toBe(200)
    expect(await answer.text()).toContain('Enregistré à 10:00')
    expect(await page(`${link}/theme/copies`)).toMatch(/value="ne-sait-pas" data-instead\s+checked/)
  })

  it('works without JavaScript: a whole theme is saved and leads to the next one', async () => {
    const link = await startDiagnosis(test)
    const answer = await test.post(`${link}/theme/politique`, { 'reponse.responsable-sauvegardes': 'titulaire' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${link}/theme/perimetre`)
    expect(await page(link)).toContain('Reprendre')
  })

  it('saves the valid answers of a page, and shows the invalid one as typed with its remedy', async () => {
    const link = await startDiagnosis(test)
    const answer = await test.post(`${link}/theme/perimetre`, {
      'reponse.hebergement': 'interne',
      'reponse.donnees-sauvegardees': ['dossiers', 'aucun'],
    })
    expect(answer.status).toBe(422)
    const text = await answer.text()
    expect(text).toContain('À corriger avant de continuer')
    expect(text).toContain('ne va pas avec une autre')
    expect(text).toMatch(/value="dossiers" data-value\s+checked/)
    expect(await page(`${link}/theme/perimetre`)).toMatch(/value="interne" data-value\s+checked/)
  })

  it('reads numbers as the French write them', async () => {
    const link = await startDiagnosis(test)
    await test.post(`${link}/reponse/heures-perdues`, { 'reponse.heures-perdues': '24,5' })
    expect(await page(`${link}/theme/copies`)).toContain('value="24,5"')
  })

  it('keeps a comment that was written before any answer was chosen', async () => {
    const link = await startDiagnosis(test)
    await test.post(`${link}/reponse/copie-hors-ligne`, { 'commentaire.copie-hors-ligne': 'Voir le prestataire.' })
    expect(await page(`${link}/theme/copies`)).toContain('Voir le prestataire.')
    expect(await page(link)).toContain('0 réponse sur')
  })

  it('refuses a comment of five megabytes without losing what was saved', async () => {
    const link = await startDiagnosis(test)
    await test.post(`${link}/reponse/regle-3-2-1`, { 'reponse.regle-3-2-1': 'ne-sait-pas' })
    const huge = await test.post(`${link}/reponse/regle-3-2-1`, { 'commentaire.regle-3-2-1': 'x'.repeat(5_000_000) })
    expect(huge.status).toBe(413)
    expect(await huge.text()).toContain('trop volumineux')
    const long = await test.post(
      `${link}/reponse/regle-3-2-1`,
      {
        ...(await fieldsOf(`${link}/theme/copies`)),
        'reponse.regle-3-2-1': 'ne-sait-pas',
        'commentaire.regle-3-2-1': 'x'.repeat(5_000),
      },
      { 'HX-Request': 'true' },
    )
    expect(long.status).toBe(422)
    expect(await long.text()).toContain('5000 caractères')
    expect(await page(`${link}/theme/copies`)).toMatch(/value="ne-sait-pas" data-instead\s+checked/)
  })

  it('undoes no later answer when an old page is sent again', async () => {
    const link = await startDiagnosis(test)
    const old = await fieldsOf(`${link}/theme/copies`)
    const given = {
      'reponse.copie-hors-ligne': 'ne-sait-pas',
      'commentaire.copie-hors-ligne': 'Vu avec le prestataire',
    }
    await test.post(`${link}/reponse/copie-hors-ligne`, given)
    await test.post(`${link}/theme/copies`, old)
    const now = await page(`${link}/theme/copies`)
    expect(now).toContain('Vu avec le prestataire')
    expect(now).toMatch(/value="ne-sait-pas" data-instead\s+checked/)
  })

  it('does not overwrite an answer that somebody else changed meanwhile, and shows the current answer', async () => {
    const link = await startDiagnosis(test)
    const old = await fieldsOf(`${link}/theme/copies`)
    await test.post(`${link}/reponse/heures-perdues`, { 'reponse.heures-perdues': '4' })
    const mine = { ...old, 'reponse.heures-perdues': '48' }
    const refused = await test.post(`${link}/theme/copies`, mine)
    expect(refused.status).toBe(422)
    const text = (await refused.text()).replaceAll('\u00A0', ' ')
    expect(text).toContain('modifiée ailleurs entre-temps : « 4 heures »')
    expect(text).toContain('value="48"')
    // Sent again from the page that shows the other answer, the answer is meant.
    const again = { ...fieldsIn(text), 'reponse.heures-perdues': '48' }
    expect((await test.post(`${link}/theme/copies`, again)).status).toBe(303)
    expect(await page(`${link}/theme/copies`)).toContain('value="48"')
  })

  it('overwrites nothing with a page that was shown before an upgrade', async () => {
    const link = await startDiagnosis(test)
    await test.post(`${link}/theme/copies`, { 'reponse.heures-perdues': '4' })
    const changed = { 'reponse.heures-perdues': '48', 'vu.heures-perdues': '123456789abc' }
    const refused = await test.post(`${link}/theme/copies`, changed)
    expect(refused.status).toBe(422)
    const text = (await refused.text()).replaceAll('\u00A0', ' ')
    expect(text).toContain('modifiée ailleurs entre-temps : « 4 heures »')
    expect(text).toContain('value="48"')
    await test.post(`${link}/reponse/heures-perdues`, { ...changed, 'reponse.heures-perdues': '' })
    expect(await page(`${link}/theme/copies`)).toContain('value="4"')
  })

  it('ignores fields that our pages never send', async () => {
    const link = await startDiagnosis(test)
    const hostile = {
      'commentaire.__proto__': 'a',
      'interne.__proto__': '1',
      'reponse.constructor': '1',
      'commentaire.toString': 'x',
      'reponse.': '1',
    }
    for (const path of [`${link}/theme/copies`, '/diagnostic/x/theme/y', `${link}/reponse/__proto__`]) {
      await test.post(path, hostile)
    }
    expect((await test.request(`${link}/resultat`)).status).toBe(200)
    expect((await test.request('/health')).status).toBe(200)
  })

  it('refuses a form of a hundred thousand fields at once', async () => {
    const body = new URLSearchParams('a&'.repeat(100_000))
    const answer = await test.request('/diagnostic', {
      method: 'POST',
      body,
      headers: { origin: 'http://cap-care.test' },
    })
    expect(answer.status).toBe(413)
  })

  it('saves nothing through a theme that does not exist, nor for questions of another theme', async () => {
    const link = await startDiagnosis(test)
    const given = { 'reponse.copie-hors-ligne': 'ne-sait-pas' }
    expect((await test.post(`${link}/theme/rien`, given)).status).toBe(404)
    await test.post(`${link}/theme/politique`, given)
    expect(await page(link)).toContain('0 réponse sur')
  })

  it('shows the result with the score, what it could be, and the measures in order', async () => {
    const link = await startDiagnosis(test)
    await test.post(`${link}/theme/copies`, { 'reponse.copie-hors-ligne': 'ne-sait-pas' })
    const text = await page(`${link}/resultat`)
    expect(text).toContain('Score assuré')
    expect(text).toContain('Ce résultat est provisoire')
    expect(text).toContain('Non évalué')
    expect(text).toContain('bonne pratique')
    // Every theme is unknown: a zero would be read as a judgement.
    expect(text).toContain('Inconnu, de 0 à 100')
    expect(text).not.toContain('À construire')
  })

  it('gives the explanation as a spreadsheet in which no cell is a formula', async () => {
    const link = await startDiagnosis(test)
    const comment = '=HYPERLINK("http://x";"y")'
    await test.post(`${link}/reponse/regle-3-2-1`, {
      'reponse.regle-3-2-1': 'ne-sait-pas',
      'commentaire.regle-3-2-1': comment,
    })
    const answer = await test.request(`${link}/explication.csv`)
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const text = await answer.text()
    expect(text).toContain(`"'=HYPERLINK(""http://x"";""y"")"`)
    expect(text).not.toMatch(/(^|;)"?[=+@-]/m)
  })

  it('shows hostile names and comments as text', async () => {
    const link = await startDiagnosis(test, { nom: '<script>alert(1)</script>' })
    await test.post(`${link}/reponse/regle-3-2-1`, {
      'reponse.regle-3-2-1': 'ne-sait-pas',
      'commentaire.regle-3-2-1': '"><img src=x onerror=alert(2)></textarea>',
    })
    for (const path of [link, `${link}/theme/copies`, `${link}/resultat`]) {
      const text = await page(path)
      expect(text).not.toContain('<script>alert')
      expect(text).not.toContain('<img src=x')
    }
  })

  it('erases everything when its owner asks, and the link then opens nothing', async () => {
    const link = await startDiagnosis(test)
    expect(await page(`${link}/suppression`)).toContain('C’est définitif')
    const answer = await test.post(`${link}/suppression`, {})
    expect(answer.headers.get('location')).toBe('/diagnostic-supprime')
    expect((await test.request(link)).status).toBe(404)
    expect((await test.request(link.replace(/\/questionnaires.*/, ''))).status).toBe(404)
  })

  it('leads to other questionnaires behind one link, and shows the synthesis of all of them', async () => {
    const link = await startLink(test, { questionnaire: 'diagnostic-initial' })
    const first = (await page(link)).match(new RegExp(`${link}/questionnaires/[^/"]+`))?.[0] ?? ''
    await test.post(`${first}/reponse/regles-ecrites`, { 'reponse.regles-ecrites': 'ne-sait-pas' })
    const added = await test.post(`${link}/questionnaires`, { questionnaire: 'pcra' })
    const second = added.headers.get('location') ?? ''
    expect(second).toMatch(new RegExp(`^${link}/questionnaires/`))
    const again = await test.post(`${link}/questionnaires`, { questionnaire: 'pcra' })
    expect(again.headers.get('location')).toBe(second)
    const home = await page(link)
    expect(home).toContain('Synthèse par axe et domaine du Programme CaRE')
    expect(home).toContain('Non évalué')
    expect(home).toContain('Aller plus loin')
    expect(home.indexOf('Sauvegardes et restauration')).toBeGreaterThan(0)
    expect((await test.post(`${link}/questionnaires`, { questionnaire: 'rien' })).status).toBe(404)
  })

  it('answers alike for a link that never existed, one that was erased and one that has expired', async () => {
    const link = await startDiagnosis(test)
    const never = await test.request(`/diagnostic/${'a'.repeat(43)}`)
    test.setNow(new Date('2027-02-21T09:00:00Z'))
    const expired = await test.request(link)
    test.setNow(new Date('2026-11-22T09:00:00Z'))
    expect([never.status, expired.status]).toEqual([404, 404])
    expect(await expired.text()).toBe(await never.text())
  })
})

describe('the pages', () => {
  it('send a strict content policy, no path as a referrer, and are kept in no cache', async () => {
    const answer = await test.request('/')
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toContain('unsafe')
    expect(answer.headers.get('referrer-policy')).toBe('strict-origin')
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  it('refuse a form sent from another site', async () => {
    const answer = await test.post(
      '/diagnostic',
      { questionnaire: 'sauvegardes', type: 'ES' },
      { origin: 'http://evil.test' },
    )
    expect(answer.status).toBe(403)
  })

  it('accept forms at the public address of the server, when a proxy stands in front', async () => {
    const behind = await openTestApp({ PUBLIC_URL: 'https://cap.example' })
    const begun = await behind.post(
      '/diagnostic',
      { questionnaire: 'sauvegardes', type: 'ES' },
      { origin: 'https://cap.example' },
    )
    expect(begun.status).toBe(303)
    const home = await (await behind.request(begun.headers.get('location') ?? '')).text()
    expect(home).toContain('https://cap.example/diagnostic/')
    await behind.close()
  })

  it('hold no inline script, no inline style and no address of another server', async () => {
    const link = await startDiagnosis(test)
    for (const path of ['/', '/diagnostic', '/programme-care', link, `${link}/theme/copies`, `${link}/resultat`]) {
      const text = await page(path)
      expect(text).not.toMatch(/<script(?![^>]*src=)|\sstyle="|\son[a-z]+="/)
      expect(text.match(/(?:src="|<(?:link|use|image)[^>]*href=")https?:\/\/[^"]+"/g) ?? []).toEqual([])
    }
  })

  it('say which parts of the programme are not known', async () => {
    const text = await page('/programme-care')
    expect(text).toContain('À compléter')
    expect(text).toContain('D2.O3.C')
  })
})

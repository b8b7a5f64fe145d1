import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { grantAs, sampleStructures } from '../../support/data/directory.ts'
import { createAccount, mailsTo } from '../../support/product/accounts.ts'
import { administrationOf, mainOf } from '../../support/product/administration.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

let test: TestApp
let pages: Awaited<ReturnType<typeof administrationOf>>
beforeAll(async () => {
  test = await openTestApp()
  pages = await administrationOf(test)
})
afterAll(() => test?.close())

const save = (fields: Record<string, string>) => pages.post('/administration/reglages/mentions', fields)
const read = async (path: string) => mainOf(await test.request(path))

describe('what the foot of every page leads to', () => {
  it('says what the operator has still to complete, and never claims a conformity that nobody measured', async () => {
    for (const path of ['/mentions-legales', '/accessibilite', '/confidentialite']) {
      expect([path, await read(path)]).toEqual([path, expect.stringContaining('À compléter par l’organisme')])
    }
    const statement = await read('/accessibilite')
    expect(statement).toContain('Non audité.')
    expect(statement).not.toMatch(/(partiellement|totalement) conforme/)
    const home = await (await test.request('/')).text()
    for (const path of ['/aide', '/mentions-legales', '/accessibilite', '/confidentialite']) {
      expect(home.split('<footer>')[1]).toContain(`href="${path}"`)
    }
  })

  it('shows the texts of the operator as text, line by line, and mails name the support contact', async () => {
    const answer = await save({
      assistance: 'aide@grades.example',
      dpo: 'dpo@grades.example',
      mentions: 'GRADeS <b>Exemple</b>\r\n1 rue du Port\r\n\r\nHébergeur : Exemple',
      accessibilite: 'acces@grades.example',
    })
    expect(answer.status).toBe(303)
    const legal = await read('/mentions-legales')
    expect(legal).toContain('<p>GRADeS &lt;b&gt;Exemple&lt;/b&gt;<br>1 rue du Port</p><p>Hébergeur : Exemple</p>')
    expect(legal).not.toContain('À compléter')
    expect(await read('/accessibilite')).toContain('acces@grades.example')
    expect(await read('/confidentialite')).toContain('dpo@grades.example')
    expect(await (await test.request('/')).text()).toContain('Une question&nbsp;? aide@grades.example')
    const { email } = await createAccount(test, { grants: [grantAs('structure', sampleStructures.tilleuls)] })
    const [mail] = await mailsTo(test, email)
    expect(mail?.text).toContain('aide@grades.example')
    expect(mail?.html).toContain('aide@grades.example')
  })

  it('refuses a text that is too long beside its field, and loses nothing of what was typed', async () => {
    const answer = await save({ assistance: 'x'.repeat(201), dpo: '', mentions: 'Gardé', accessibilite: '' })
    expect(answer.status).toBe(422)
    const page = await mainOf(answer)
    expect(page).toContain('id="assistance-faute"')
    expect(page).toMatch(/<textarea id="mentions"[^>]*>\s*Gardé<\/textarea>/)
  })
})

import { raw } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { withExplainedAcronyms } from '../../../../src/web/ui/page/explained-acronyms.ts'

const explained = async (page: string) => String(await withExplainedAcronyms(raw(page)))
const retex = '<p class="hint acronyms">RETEX\u00A0: retour d’expérience.</p>'
const ght = '<p class="hint acronyms">GHT\u00A0: groupement hospitalier de territoire.</p>'

describe('a page explains its acronyms', () => {
  it('under its head, behind the lead', async () => {
    expect(await explained('<h1>Exercices</h1>\n<p class="lead">Oise.</p><p>Un RETEX.</p>')).toBe(
      `<h1>Exercices</h1>\n<p class="lead">Oise.</p>\n${retex}<p>Un RETEX.</p>`,
    )
  })

  it('in each folded part where nobody meets them before unfolding it, behind its summary', async () => {
    const inner = '<details><summary>Encore</summary>Un RETEX</details>'
    const page = `<h1>Plan</h1><details class="folded"><summary>Un</summary>${inner}</details><details><summary>Deux</summary>RETEX</details>`
    expect(await explained(page)).toBe(
      `<h1>Plan</h1><details class="folded"><summary>Un</summary>\n${retex}${inner}</details><details><summary>Deux</summary>\n${retex}RETEX</details>`,
    )
  })

  it.each([
    '<p>Le GHT.</p><details><summary>Un</summary>Le GHT</details>',
    '<details><summary>Le GHT</summary>Un GHT</details>',
    '<details class="folded" open><summary>Un</summary>Le GHT</details>',
    '<nav><details class="open-when-wide"><summary>Pages</summary>GHT</details></nav>',
  ])('under its head when they can be read without unfolding anything: %s', async (page) => {
    expect(await explained(`<h1>Membres</h1>${page}`)).toBe(`<h1>Membres</h1>\n${ght}${page}`)
  })

  it('by words that stay words when somebody typed tags', async () => {
    expect(await explained('<h1>&lt;/h1&gt; GHT</h1>')).toBe(`<h1>&lt;/h1&gt; GHT</h1>\n${ght}`)
  })
})

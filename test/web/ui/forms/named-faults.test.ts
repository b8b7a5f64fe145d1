import { html } from 'hono/html'
import { describe, expect, it } from 'vitest'
import { faultSummary, field } from '../../../../src/web/ui/forms/fields.ts'
import { withNamedFaults } from '../../../../src/web/ui/forms/named-faults.ts'

const missing = (path: string) => ({ path, code: 'alert-text-missing' as const })

async function linesOf(issues: Parameters<typeof faultSummary>[0]): Promise<string[]> {
  const page = html`${faultSummary(issues)}
${field(issues, { name: 'title', label: 'Titre <court>', autocomplete: 'off' })}
<fieldset id="kinds"><legend>Pour qui <span class="hint">plusieurs choix</span></legend></fieldset>
<label for="advice">Que faire (facultatif)</label><textarea id="advice"></textarea>`
  const text = `${await withNamedFaults(page)}`.replaceAll('&nbsp;', ' ')
  return [...(text.split('</ul>')[0] ?? '').matchAll(/<li>(.*?)<\/li>/g)].map(([, line = '']) => line)
}

describe('the summary of the faults of a form', () => {
  it('names the field of a sentence that occurs several times, in the order of the page', async () => {
    const lines = await linesOf([missing('advice'), missing('kinds'), missing('title')])
    expect(lines.map((line) => /">(.*?) :/.exec(line)?.[1])).toEqual(['Titre &lt;court&gt;', 'Pour qui', 'Que faire'])
    expect(lines[0]).toContain('href="#title"')
  })

  it('leaves alone a sentence that occurs once, and a fault that has no field', async () => {
    const once = [{ path: 'title', code: 'email-missing' as const }, missing('')]
    expect(await linesOf(once)).toEqual([
      expect.not.stringContaining('<a'),
      expect.stringMatching(/^<a href="#title">(?!Titre)/),
    ])
  })
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'

let test: TestApp
const folder = mkdtempSync(join(tmpdir(), 'cap-care-score-'))
beforeAll(async () => {
  test = await openTestApp()
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true, force: true })
})

function answersFile(content: unknown): string {
  const file = join(folder, `${Math.random().toString(36).slice(2)}.json`)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('the command score', () => {
  it('prints the score with its explanation, as JSON', async () => {
    const file = answersFile({
      'responsable-sauvegardes': 'titulaire-remplacant',
      'copie-hors-ligne': { value: 'ne-sait-pas', comment: 'À demander', internal: false },
      'heures-perdues': 24,
    })
    const { code, out } = await run(test.app, 'score', 'sauvegardes@1.0.0', file, '--audience', 'ESMS')
    expect(code).toBe(0)
    const document = JSON.parse(out)
    expect(document).toMatchObject({ questionnaire: 'sauvegardes', version: '1.0.0', audience: 'ESMS' })
    expect(document.score.scored).toBe(true)
    expect(document.explanation).toHaveLength(30)
    expect(document.explanation[0]).toMatchObject({ question: 'responsable-sauvegardes', state: 'scored', share: 1 })
    expect(
      document.explanation.find((line: { question: string }) => line.question === 'copie-hors-ligne'),
    ).toMatchObject({
      state: 'unknown',
      comment: 'À demander',
    })
  })

  it('lists every fault of the answers at once, each with its question and its remedy', async () => {
    const file = answersFile({
      inconnue: 'oui',
      'responsable-sauvegardes': 'peut-etre',
      'heures-perdues': -3,
      'jours-conserves': 'beaucoup',
      'date-dernier-test': '2026-02-30',
      'donnees-sauvegardees': ['aucun', 'dossiers'],
      'alertes-ght': 'oui',
      'activites-critiques': 'sans-objet',
      'test-restauration': { valeur: 'oui' },
      'regle-3-2-1': { value: 'ne-sait-pas', comment: 'x'.repeat(5_000_000 / 10) },
    })
    const { code, out, err } = await run(test.app, 'score', 'sauvegardes', file, '--audience', 'ESMS')
    expect(code).toBe(1)
    expect(out).toBe('')
    expect(err.split('\n')).toHaveLength(11)
    expect(err).toContain('n’existe pas dans ce questionnaire')
    expect(err).toContain('« peut-etre » n’existe pas. Réponses possibles : titulaire-remplacant')
    expect(err).toMatch(/Ce nombre est hors des limites : de 0 à 8\s760/)
    expect(err).toContain('« 2026-02-30 » n’existe pas')
    expect(err).toMatch(/500\s000\scaractères/)
  })

  it('says what is wrong with the file', async () => {
    for (const [content, message] of [
      ['{ "a": ', 'n’est pas un JSON valide'],
      ['[1, 2]', 'doit contenir un objet'],
      ['x'.repeat(1_100_000), 'dépasse 1 Mo'],
    ] as const) {
      const { code, err } = await run(test.app, 'score', 'sauvegardes', answersFile(content), '--audience', 'ES')
      expect([code, err]).toEqual([1, expect.stringContaining(message)])
    }
    const missing = await run(test.app, 'score', 'sauvegardes', join(folder, 'absent.json'), '--audience', 'ES')
    expect(missing.err).toContain('n’existe pas')
  })

  it('says everything that is missing from the command', async () => {
    const { code, err } = await run(test.app, 'score')
    expect(code).toBe(1)
    expect(err.split('\n')).toHaveLength(4)
  })

  it('refuses an unknown questionnaire or version', async () => {
    const file = answersFile({})
    for (const name of ['inconnu', 'sauvegardes@9.9.9']) {
      const { code, err } = await run(test.app, 'score', name, file, '--audience', 'ES')
      expect(code).toBe(1)
      expect(err).not.toContain('Erreur «')
    }
  })

  it('shows the commands when none is named, and refuses one that does not exist', async () => {
    expect((await run(test.app)).code).toBe(0)
    const unknown = await run(test.app, 'inconnu')
    expect(unknown.code).toBe(2)
    expect(unknown.err).toContain('« inconnu » n’existe pas')
    expect(unknown.err).toContain('import finess')
  })
})

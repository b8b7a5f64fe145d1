import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import type { Transaction } from '#storage'
import { auditRows } from '../../src/audit/tables.ts'
import { assemble } from '../../src/main.ts'
import { openTestApp, startDiagnosis, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'

let test: TestApp
beforeEach(async () => {
  test = await openTestApp()
  for (let time = 0; time < 3; time += 1) await startDiagnosis(test)
})
afterEach(() => test.close())

const tamper = (work: (tx: Transaction) => Promise<unknown>) =>
  test.app.contextFor(operator, 'command').storage.write(async (tx) => void (await work(tx)))

describe('the command audit verify', () => {
  it('says that a log is sound, and exits with 0', async () => {
    const { code, out, err } = await run(test.app, 'audit', 'verify')
    expect([code, out, err]).toEqual([0, 'Le journal est intact : 3 lignes vérifiées.', ''])
  })

  it('names the row that was changed and the rows that are missing, and exits with 1', async () => {
    await tamper((tx) => tx.update(auditRows).set({ subject: 'other' }).where(eq(auditRows.sequence, 1)))
    await tamper((tx) => tx.delete(auditRows).where(eq(auditRows.sequence, 3)))
    const { code, out, err } = await run(test.app, 'audit', 'verify')
    expect(code).toBe(1)
    expect(out).toBe('Le journal n’est pas intact (2 lignes lues).')
    expect(err.split('\n')).toEqual([
      'La ligne 1 du journal a été modifiée : son contenu ne correspond plus à son empreinte.',
      'Il manque des lignes à la fin du journal : de 3 à 3.',
    ])
  })
})

describe('the command audit reseal', () => {
  it('seals again a log whose key was lost, and records it in the log', async () => {
    rmSync(join(test.app.config.DATA_DIR, 'audit.key'))
    const again = await assemble(test.app.config)
    expect((await run(again, 'audit', 'verify')).err).toContain('n’a pas été scellée avec la clé de ce serveur')
    expect((await run(again, 'audit', 'reseal')).code).toBe(0)
    expect(await run(again, 'audit', 'verify')).toMatchObject({
      code: 0,
      out: 'Le journal est intact : 4 lignes vérifiées.',
    })
    await again.close()
  })

  it('refuses to hide rows that do not chain', async () => {
    await tamper((tx) => tx.delete(auditRows).where(eq(auditRows.sequence, 2)))
    const { code, err } = await run(test.app, 'audit', 'reseal')
    expect(code).toBe(1)
    expect(err).toContain('Il manque des lignes dans le journal : de 2 à 2.')
  })
})

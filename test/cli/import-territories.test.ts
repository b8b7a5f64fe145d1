import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listTerritories, saveTerritory } from '#directory'
import { operator } from '#kernel'
import { aFileOf } from '../directory/finess-import/reading.ts'
import { finessOf, importSampleRegister } from '../directory/sample-register.ts'
import { openTestApp, type TestApp } from '../support/product/app.ts'
import { run } from '../support/product/command.ts'

let test: TestApp
beforeAll(async () => {
  test = await openTestApp()
  await importSampleRegister(context().storage)
  for (const name of ['Aisne', 'Oise']) await saveTerritory(context(), { region: '32', name })
})
afterAll(() => test.close())

const context = () => test.app.contextFor(operator, 'command')
const members = async () =>
  (await listTerritories(context(), { region: '32' })).map(({ name, members }) => `${name} ${members}`)

/** The report with plain spaces, as a person reads it. */
async function importing(content: string | Buffer, ...options: string[]) {
  const path = typeof content === 'string' ? aFileOf(content) : join(test.app.config.DATA_DIR, 'territoires.csv')
  if (typeof content !== 'string') writeFileSync(path, content)
  const { code, out, err } = await run(test.app, 'import', 'territories', path, '--region', '32', ...options)
  const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  return { code, out: plain(out), err: plain(err) }
}

describe('the command import territories', () => {
  const content = `finess;territoire\n${finessOf.laon};Aisne\n${finessOf.lille};Nulle part\n`

  it('says what would change and writes nothing in a dry run', async () => {
    const { code, out } = await importing(content, '--dry-run')
    expect(code).toBe(1)
    expect(out).toContain('région 32 (Hauts-de-France), UTF-8, essai : rien n’est modifié')
    expect(out).toMatch(/ 1 {2}placées dans un territoire\n/)
    expect(out).toMatch(/ 1 {2}refusées\n/)
    expect(out).toContain(`${finessOf.laon} CH DE LAON : Aisne`)
    expect(out).toContain('ligne 3, champ territoire : Cette région n’a pas de territoire « Nulle part »')
    expect(await members()).toEqual(['Aisne 0', 'Oise 0'])
  })

  it('writes nothing while a line is refused, and writes the good lines when the operator accepts a partial import', async () => {
    const refused = await importing(content)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('1 ligne est refusée, sur 2. Rien n’a été modifié.')
    expect(refused.err).toContain('ajoutez --accept-partial')
    expect(refused.err).toContain('ligne 3, champ territoire')
    expect(await members()).toEqual(['Aisne 0', 'Oise 0'])
    expect((await importing(content, '--accept-partial')).code).toBe(0)
    expect(await members()).toEqual(['Aisne 1', 'Oise 0'])
  })

  it('moves and removes structures, from a file saved by a spreadsheet', async () => {
    const moved = await importing(
      Buffer.from(`FINESS,Territoire,Ville\r\n${finessOf.laon},oise,Métropole\r\n`, 'latin1'),
    )
    expect(moved.out).toContain('Windows-1252')
    expect(moved.out).toContain(`${finessOf.laon} CH DE LAON : Aisne → Oise`)
    expect(await members()).toEqual(['Aisne 0', 'Oise 1'])
    const out = await importing(`finess;territoire\n${finessOf.laon};aucun\n`)
    expect(out.out).toContain(`${finessOf.laon} CH DE LAON : Oise → aucun territoire`)
    expect(await members()).toEqual(['Aisne 0', 'Oise 0'])
  })

  it('takes the other names that the content of the region gives to a territory, and refuses one that may mean two', async () => {
    for (const name of ['Métropole-Flandres', 'Somme LS', 'Somme – Littoral Sud'])
      await saveTerritory(context(), { region: '32', name })
    const { out } = await importing(`finess;territoire\n${finessOf.lille};TAN Lille\n`)
    expect(out).toContain('Métropole-Flandres')
    expect(await members()).toContain('Métropole-Flandres 1')
    const { err } = await importing(`finess;territoire\n${finessOf.laon};TAN SLS\n`)
    expect(err).toContain('« TAN SLS » peut désigner plusieurs territoires de cette région')
  })

  it('asks for a file and a region', async () => {
    expect((await run(test.app, 'import', 'territories')).err).toContain('Indiquez le fichier')
    const { err } = await run(test.app, 'import', 'territories', aFileOf(content))
    expect(err).toContain('--region 32')
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { versionsOf } from '#content'
import { type Kit, previewKit } from '#exercise-conduct'
import { operator } from '#kernel'
import { demoPassword } from '../../../src/demo/index.ts'
import { formIn } from '../../support/product/form.ts'
import { type Preview, previewFolder } from '../../support/server/preview-process.ts'
import { openTestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'

const published = readFileSync('exercises/rancongiciel-nuit-ehpad/1.0.1.yaml', 'utf8')
const record = readFileSync('exercises/released.json', 'utf8')

let folder: ReturnType<typeof previewFolder>
beforeEach(() => {
  folder = previewFolder()
  const draft = published
    .replace('id: rancongiciel-nuit-ehpad', 'id: essai')
    .replace(/^title: .*$/m, 'title: Kit à l’essai')
  writeFileSync(folder.draft, draft)
})
afterEach(() => folder.remove())

const preview = () => folder.run('kits', 'preview', folder.draft)

/** An author who follows the printed address and signs in with what is printed beside it. */
async function arrive({ address = '', printed }: Preview) {
  const { origin, pathname } = new URL(address)
  const email = /« (\S+@\S+) »/.exec(printed())?.[1] ?? ''
  const send = (path: string, fields: Record<string, string>, cookie = '') =>
    fetch(origin + path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { origin, cookie },
      redirect: 'manual',
    })
  const entered = await send('/connexion', { adresse: email, 'mot-de-passe': demoPassword })
  const cookie = entered.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const get = (path: string) => fetch(origin + path, { headers: { cookie } })
  return { pathname, get, post: (path: string, fields: Record<string, string>) => send(path, fields, cookie) }
}

describe('the preview of a kit', () => {
  it('shows that kit alone to a director of an invented structure, who prints it, prepares it and leads it', async () => {
    const { pathname, get, post } = await arrive(await preview())
    const page = await (await get(pathname)).text()
    expect(page).toContain('Kit à l’essai')
    expect(page).toContain('Aperçu d’un brouillon')
    const print = await get(`${pathname}/livret.pdf`)
    expect([print.status, print.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const words = Object.fromEntries(
      [...page.matchAll(/name="(mot\.[\w-]+)"/g)].map(([, name = '']) => [name, 'Valmont']),
    )
    const made = await post(pathname, { ...formIn(page, pathname), ...words })
    const structure = pathname.replace(/\/conduite.*/, '')
    expect(await (await get(structure)).text()).toContain(`${structure}/exercices`)
    const run = await (await get(made.headers.get('location') ?? '')).text()
    expect(run).toContain('Valmont')
    const list = await (await get('/exercices/kits')).text()
    expect([...list.matchAll(/href="\/exercices\/kits\/([\w-]+)"/g)].map(([, id]) => id)).toEqual(['choisir', 'essai'])
    expect(await folder.stop('SIGINT')).toBe(0)
    expect(folder.left()).toEqual([])
    expect(readFileSync('exercises/released.json', 'utf8')).toBe(record)
  })

  it('refuses a kit with faults, all at once, each with its place', async () => {
    const faulty = readFileSync(folder.draft, 'utf8').replace('level: debutant', 'level: facile')
    writeFileSync(folder.draft, faulty.replace(/^title: .*$/m, 'titre: Kit'))
    const { storage, close } = await openTestStorage()
    const kits = async () => versionsOf<Kit>([])
    const read = previewKit({ ...contextOn(storage, operator), kits, kitFolder: 'exercises' }, { file: folder.draft })
    const faults = [
      { path: 'title', code: 'field-missing' },
      { path: 'titre', code: 'field-unknown' },
      { path: 'level', code: 'value-not-allowed' },
    ]
    await expect(read).rejects.toMatchObject({
      code: 'content-invalid',
      issues: expect.arrayContaining(
        faults.map((fault) =>
          expect.objectContaining({
            path: expect.stringMatching(new RegExp(`brouillon\\.yaml:\\d+:\\d+ ${fault.path}`)),
            code: fault.code,
          }),
        ),
      ),
    })
    await close()
  })
})

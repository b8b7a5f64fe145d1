import type { Grant, Role } from '#kernel'
import { fillRegister, grantAs, sampleStructures } from '../data/directory.ts'
import { createAccount, type TestAccount } from './accounts.ts'
import type { TestApp } from './app.ts'

const origin = 'http://cap-care.test'

/** The whole product with the structures in its register, and an administrator in front of it. */
export async function administrationOf(test: TestApp) {
  await fillRegister(test.app.contextFor({ kind: 'operator' }, 'command').storage)
  const admin = await createAccount(test, {
    email: 'admin@exemple.fr',
    grants: [grantAs('admin', sampleStructures.tilleuls)],
  })
  const as = (who: TestAccount) => ({ cookie: who.cookie })
  return {
    admin,
    make: (role: Exclude<Role, 'territory'>, grant: Partial<Grant> = {}) =>
      createAccount(test, { grants: [{ ...grantAs(role, sampleStructures.tilleuls), ...grant }] }),
    get: (path: string, who = admin) => test.request(path, { headers: as(who) }),
    post: (path: string, fields: Record<string, string> = {}, who = admin) => test.post(path, fields, as(who)),
    /** Sends a file as a form does. */
    send: (path: string, name: string, content: BlobPart, who = admin) => {
      const body = new FormData()
      body.set(name, new File([content], 'fichier'))
      return test.request(path, { method: 'POST', body, headers: { ...as(who), origin } })
    },
  }
}

/** What a page says, from its title on, with plain spaces. */
export async function mainOf(answer: Response): Promise<string> {
  const text = (await answer.text()).replaceAll('&nbsp;', ' ').replaceAll(/[\u00a0\u202f]/g, ' ')
  return text.replace(/^.*<main/s, '<main')
}

/** Waits until work that goes on after the answer has come to its end: by the clock, since a busy machine looks less often. */
export async function until(isSo: () => Promise<boolean>, seconds = 50): Promise<void> {
  const deadline = performance.now() + seconds * 1_000
  while (performance.now() < deadline) {
    if (await isSo()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error(`it did not come in ${seconds} seconds`)
}

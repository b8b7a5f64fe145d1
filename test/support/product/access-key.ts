import { makeAccessKey } from '#identity'
import { type TestAccount, testPassword } from './accounts.ts'
import type { TestApp } from './app.ts'

/** A key as the page of an account makes it. */
export async function keyOf(
  test: Pick<TestApp, 'app'>,
  { accountId }: Pick<TestAccount, 'accountId'>,
  lastDay = '2027-02-20',
): Promise<string> {
  const owner = test.app.contextFor({ kind: 'account', accountId, grants: [] }, 'web')
  const { made, sent } = await makeAccessKey(owner, { name: 'Tableau de bord', lastDay, currentPassword: testPassword })
  await sent
  return made.key
}

/** Sends a request as a program with a key does. */
export function askWith(test: Pick<TestApp, 'request'>, key: string, path: string): Promise<Response> {
  return test.request(path, { headers: { authorization: `Bearer ${key}` } })
}

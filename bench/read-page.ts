import type { TestApp } from '../test/support/product/app.ts'

/** Asks for a page as somebody who is signed in, in process. */
export async function readPage(test: TestApp, path: string, cookie: string): Promise<void> {
  const answer = await test.request(path, { headers: { cookie } })
  await answer.text()
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
}

import { readConfig } from '../../../src/config.ts'
import { assemble } from '../../../src/main.ts'
import { run } from '../product/command.ts'
import { newLinkMailedTo } from '../server/mailbox.ts'
import type { Visit } from './visit.ts'

/**
 * Invites somebody with the command `user invite`, on the data of a server that runs, and returns the address of the
 * invitation. The command runs in the process of the test: starting one costs a second of processor.
 */
export async function invite({ address, folder }: Visit, email: string, ...words: string[]): Promise<string> {
  const app = await assemble(readConfig({ DATA_DIR: folder }))
  try {
    const { code, err } = await run(app, 'user', 'invite', email, ...words)
    if (code !== 0) throw new Error(err)
  } finally {
    await app.close()
  }
  return address + (await newLinkMailedTo(folder, email, '/invitation/'))
}

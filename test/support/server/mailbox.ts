import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime, { type Email } from 'postal-mime'

/** The mails read so far, by file: a test that waits for a mail looks many times. */
const read = new Map<string, Promise<Email>>()

/** The mails that a server without a mail server wrote to its data folder, in no order. */
export async function mailsIn(dataDir: string): Promise<Email[]> {
  const folder = join(dataDir, 'outbox')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return Promise.all(names.map((name) => mailAt(join(folder, name))))
}

function mailAt(file: string): Promise<Email> {
  const content = readFileSync(file)
  // Another process may still be writing the file.
  const key = `${file} ${content.length}`
  const mail = read.get(key) ?? PostalMime.parse(content)
  read.set(key, mail)
  return mail
}

/** The links, `/invitation/…`, that were mailed to an address. */
export async function linksMailedTo(dataDir: string, address: string, start: string): Promise<string[]> {
  const mails = await mailsIn(dataDir)
  const texts = mails.filter(({ to }) => to?.some((each) => each.address === address)).map(({ text }) => text ?? '')
  return texts.flatMap((text) => text.match(new RegExp(`${start}[\\w-]{43}`))?.[0] ?? [])
}

/** Waits for a link that is not one of `known`: mails leave a little after the page. */
export async function newLinkMailedTo(
  dataDir: string,
  address: string,
  start: string,
  known: readonly string[] = [],
): Promise<string> {
  for (let attempt = 0; attempt < 250; attempt += 1) {
    const link = (await linksMailedTo(dataDir, address, start)).find((each) => !known.includes(each))
    if (link) return link
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`no link ${start} was mailed to ${address}`)
}

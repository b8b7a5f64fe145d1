import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { kill, startServerProcess } from '../support/server/server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-crash-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const form = (fields: Record<string, string>, origin: string, from: string): RequestInit => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers: { origin, 'HX-Request': 'true', 'X-Forwarded-For': from },
  redirect: 'manual',
})

interface Person {
  readonly from: string
  readonly base: string
  acknowledged: number
}

async function begin(address: string, place: number): Promise<Person> {
  const from = `10.0.0.${place}`
  const start = form({ questionnaire: 'sauvegardes', type: 'ES', nom: 'CH test' }, address, from)
  const link = (await fetch(`${address}/diagnostic`, start)).headers.get('location')
  const home = await (await fetch(`${address}${link}`)).text()
  const base = home.match(/\/diagnostic\/[\w-]+\/questionnaires\/[\w-]+/)?.[0] ?? ''
  return { from, base, acknowledged: 0 }
}

/** Saves answers one after the other, until the server is gone. */
async function saveOn(address: string, person: Person): Promise<void> {
  for (let value = 1; ; value += 1) {
    const save = form({ 'reponse.jours-conserves': `${value}` }, address, person.from)
    const answer = await fetch(`${address}${person.base}/reponse/jours-conserves`, save).catch(() => undefined)
    if (!answer) return
    if (answer.status === 200) person.acknowledged = value
  }
}

it('finds every acknowledged answer again after the server was killed while many people were saving', async () => {
  const first = await startServerProcess(folder)
  const people: Person[] = []
  for (let place = 0; place < 25; place += 1) people.push(await begin(first.address, place))
  const streams = people.map((person) => saveOn(first.address, person))
  while (people.some(({ acknowledged }) => acknowledged < 8)) await new Promise((resolve) => setTimeout(resolve, 1))
  await kill(first)
  await Promise.all(streams)

  const second = await startServerProcess(folder)
  for (const { base, acknowledged } of people) {
    const page = await (await fetch(`${second.address}${base}/theme/copies`)).text()
    const kept = Number(page.match(/name="reponse\.jours-conserves"[^>]*value="(\d+)"/)?.[1])
    // The save in flight when the server died may have been kept without its answer having left.
    expect([acknowledged, acknowledged + 1]).toContain(kept)
  }
  await kill(second)
})

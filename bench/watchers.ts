import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { changeRun, createRun, makeLinks, openRun, sendStimulus } from '#exercise-conduct'
import { operator } from '#kernel'
import type { App } from '../src/app.ts'
import { readConfig } from '../src/config.ts'
import { assemble } from '../src/main.ts'
import { createServerApp } from '../src/server.ts'
import { accountAs, fillRegister, sampleStructures } from '../test/support/data/directory.ts'
import { keepAccounts } from '../test/support/use-cases/kept-accounts.ts'
import { type Line, median } from './measure.ts'

const { tilleuls } = sampleStructures
const { finess } = tilleuls
const howMany = 50

/** Fifty pages that follow an exercise on one server, while an animator sends every stimulus from another one. */
export async function benchWatchers(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-watchers-'))
  const config = readConfig({ DATA_DIR: folder })
  const animators = await assemble(config)
  const watched = await assemble(config)
  const server = await listen(watched)
  try {
    return await play(animators, server.address)
  } finally {
    server.close()
    await watched.close()
    await animators.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function listen(app: App): Promise<{ address: string; close: () => void }> {
  return new Promise((resolve) => {
    const server = serve({ fetch: createServerApp(app).fetch, port: 0 }, ({ port }: AddressInfo) =>
      resolve({ address: `http://127.0.0.1:${port}`, close: () => server.close() }),
    )
  })
}

async function play(app: App, address: string): Promise<Line[]> {
  const director = accountAs('structure', tilleuls)
  const { storage } = app.contextFor(operator, 'web')
  await fillRegister(storage)
  await keepAccounts(storage, [director])
  const us = () => app.contextFor(director, 'web')
  const [kit] = (await us().kits()).list()
  if (!kit) throw new Error('no kit is released')
  const values = Object.fromEntries(kit.variables.map(({ id, example }) => [id, example]))
  const { id: runId } = await createRun(us(), { finess, kitId: kit.id, values })
  const reference = { finess, runId }
  const secrets: string[] = []
  for (const observers of [20, 20, 10]) {
    const { links } = await makeLinks(us(), { ...reference, roles: [], observers })
    secrets.push(...links.map(({ secret }) => secret))
  }
  const watchers = await Promise.all(secrets.slice(0, howMany).map((secret) => follow(`${address}/exercice/${secret}`)))
  await changeRun(us(), { ...reference, revision: 1, deed: 'start' })
  const delays: number[] = []
  for (const { id, text } of (await openRun(us(), reference)).stimuli) {
    const { run } = await openRun(us(), reference)
    const seen = Promise.all(watchers.map((watcher) => watcher.until(text.slice(0, 30))))
    const sentAt = performance.now()
    await sendStimulus(us(), { ...reference, revision: run.revision, stimulusId: id })
    delays.push(...(await seen).map((at) => at - sentAt))
  }
  for (const watcher of watchers) watcher.leave()
  const bytes = Math.max(...watchers.map(({ bytes }) => bytes()))
  const stimuli = kit.stimuli.length
  return [
    { what: `${howMany} watchers, another server sends: median`, unit: 'ms', ours: median(delays) },
    { what: `${howMany} watchers: the last to see a stimulus`, unit: 'ms', ours: Math.max(...delays), maximum: 1_000 },
    { what: `a watcher of ${stimuli} stimuli receives`, unit: 'MB', ours: bytes / 1_000_000, maximum: 1 },
  ]
}

/** A page that follows: it reads its stream, and asks for its content at each count. */
async function follow(path: string) {
  let received = 0
  let shown = ''
  let told: () => void = () => undefined
  const stopped = new AbortController()
  const stream = await fetch(`${path}/flux`, { signal: stopped.signal })
  const refresh = async () => {
    const answer = await fetch(path, { headers: { 'HX-Request': 'true', 'Accept-Encoding': 'gzip' } })
    received += Number(answer.headers.get('content-length') ?? 0)
    shown = await answer.text()
    if (!answer.headers.has('content-length')) received += shown.length
    told()
  }
  const read = async () => {
    let last = ''
    for await (const chunk of stream.body ?? []) {
      received += chunk.length
      const count = /"count":\d+/.exec(new TextDecoder().decode(chunk))?.[0] ?? last
      if (count !== last) await refresh()
      last = count
    }
  }
  void read().catch(() => undefined)
  return {
    bytes: () => received,
    leave: () => stopped.abort(),
    until: async (text: string): Promise<number> => {
      const isShown = () => shown.replaceAll('&#39;', "'").replaceAll('&quot;', '"').includes(text)
      while (!isShown())
        await new Promise<void>((resolve) => {
          told = resolve
        })
      return performance.now()
    },
  }
}

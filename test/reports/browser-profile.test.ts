import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { createPrinter } from '#reports'

const dataDir = 'node_modules/.cache/cap-care'
const home = join(dataDir, 'browser-profiles')

it('gives each browser its own folder, and removes the folders of browsers that ended or died', async () => {
  const abandoned = join(home, '999999999-abandoned')
  mkdirSync(abandoned, { recursive: true })
  const mine = () => readdirSync(home).filter((name) => name.startsWith(`${process.pid}-`))
  const printer = createPrinter({ folder: dataDir, chromiumPath: process.env.CHROMIUM_PATH })
  await printer.print({
    caller: 'a',
    content: 'bonjour',
    html: async () => '<!doctype html><html lang="fr"><title>Essai</title><h1>Bonjour</h1></html>',
  })
  expect(readdirSync(home)).not.toContain('999999999-abandoned')
  expect(mine()).toHaveLength(1)
  expect(readdirSync(join(home, mine()[0] ?? ''))).not.toEqual([])
  await printer.close()
  await vi.waitFor(() => expect(mine()).toEqual([]), 5_000)
})

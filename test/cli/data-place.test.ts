import { expect, it } from 'vitest'
import { commands } from '../../src/cli/commands.ts'
import { mayOpenData } from '../../src/cli/data-place.ts'

const folder = '/srv/cap-care'

/** What a command says and whether it goes on, in a folder with or without data. */
async function attempt(
  words: string,
  { exists = false, create = false, typed = undefined as string | undefined } = {},
) {
  const said: string[] = []
  const err = (line: string) => void said.push(line.replaceAll('\u00A0', ' '))
  const product = { open: never, serve: never, dataPlace: () => ({ name: folder, exists }) }
  const command = commands.find((one) => one.words === words)
  if (!command) throw new Error(words)
  const ask =
    typed === undefined
      ? undefined
      : async (question: string) => {
          err(question)
          return typed
        }
  const goesOn = await mayOpenData(product, command, { create }, { out: err, err, ...(ask && { ask }) })
  return { goesOn, said }
}

const never = () => Promise.reject(new Error('Nothing is opened before the answer.'))

const place = `La commande porte sur les données de ${folder}.`
const question = `Aucune base Cap CaRE dans ${folder}. En créer une vide ? [o/N] `

it('a command that works on the data says in which folder', async () => {
  expect(await attempt('user list', { exists: true })).toEqual({ goesOn: true, said: [place] })
})

it.each([
  ['o', true],
  ['Oui', true],
  ['', false],
  ['non', false],
  ['n', false],
])('in a folder without data it asks, and the answer "%s" decides', async (typed, goesOn) => {
  expect(await attempt('user invite', { typed })).toEqual({ goesOn, said: [place, question] })
})

it('where nobody can be asked it refuses and says how to mend, unless the option answers in advance', async () => {
  const refused = await attempt('backup')
  expect([refused.goesOn, refused.said.length, refused.said[1]]).toEqual([
    false,
    2,
    expect.stringContaining('--create'),
  ])
  expect(await attempt('backup', { create: true })).toEqual({ goesOn: true, said: [place] })
})

it('what fills a new installation goes on where nobody can be asked', async () => {
  for (const words of ['import finess', 'user invite'])
    expect(await attempt(words)).toEqual({ goesOn: true, said: [place] })
})

it('a restore fills a new folder without a question', async () => {
  expect(await attempt('restore')).toEqual({ goesOn: true, said: [place] })
})

it('commands about content say nothing of the data', async () => {
  expect(await attempt('questionnaires check')).toEqual({ goesOn: true, said: [] })
})

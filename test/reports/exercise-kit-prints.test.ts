import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operator } from '#kernel'
import { createPrinter, type KitPrint, type Printer } from '#reports'
import { withExamples } from '../../src/exercise-conduct/kits/examples.ts'
import { kitPrints } from '../../src/reports/exercises/kit-prints.ts'
import { offeredKit, type PrintedKit } from '../../src/reports/exercises/printed-kit.ts'
import { printReport } from '../../src/reports/print-report.ts'
import { kitsOfProduct } from '../support/data/kits.ts'
import { type ReadPdf, readPdf } from './read-pdf.ts'

const kits = await kitsOfProduct.kits()
/** The longest kit that comes with the product. */
const longest = offeredKit(withExamples(kits.get('mise-a-jour-prestataire')))

/** The words of a print, whatever its lines and its spaces are. */
const plain = (text: string) => text.replaceAll(/[\s\u00A0\u2068\u2069]+/g, '')
const textOf = ({ pages }: ReadPdf) => plain(pages.join(''))

describe('the prints of a kit', () => {
  let printer: Printer
  const read = {} as Record<KitPrint, ReadPdf>
  const print = async (name: KitPrint, kit: PrintedKit) => {
    const { folder, report } = kitPrints[name]
    return readPdf(await printReport({ printer, actor: operator }, { name: folder, report: report(kit) }))
  }
  beforeAll(async () => {
    printer = createPrinter({ folder: 'node_modules/.cache/cap-care', chromiumPath: process.env.CHROMIUM_PATH })
    for (const name of Object.keys(kitPrints) as KitPrint[]) read[name] = await print(name, longest)
  })
  afterAll(() => printer.close())

  it('are titled, tagged documents in French, with nothing outside their structure', () => {
    for (const [name, pdf] of Object.entries(read)) {
      expect(pdf, name).toMatchObject({ language: 'fr', tagged: true, showsTitle: true, untagged: [] })
      expect(pdf.structure, name).toContain('H1')
      expect(pdf.title, name).toContain('Structure à compléter')
    }
    for (const name of ['livret', 'grille'] as const) {
      expect(read[name].structure).toEqual(expect.arrayContaining(['H2', 'Table', 'Caption', 'TH', 'TD', 'L']))
    }
  })

  it('leave no variable, and mark each example as a word to replace', () => {
    for (const [name, pdf] of Object.entries(read)) expect(textOf(pdf), name).not.toMatch(/\{\{|\}\}/)
    expect(textOf(read.livret)).toContain(plain('[STOP EXERCICE – à compléter]'))
  })

  it('show the words of a structure instead of the examples', async () => {
    const structure = 'Centre hospitalier des Deux-Vallées'
    const pdf = await print('fiches', { ...longest, structure, stopWord: 'ORANGE BLEUE' })
    expect(pdf.title).toContain(structure)
    expect(textOf(pdf)).toContain(plain('Mot d’arrêt : « ORANGE BLEUE »'))
    expect(textOf(pdf)).not.toContain(plain('Les mots entre crochets'))
  })

  it('give eight cards a page, each with its role, its title and its whole text', () => {
    const { cards, roles } = longest.kit
    expect(read.cartes.pages).toHaveLength(Math.ceil(cards.length / 8))
    for (const [place, { role, title, text }] of cards.entries()) {
      const page = plain(read.cartes.pages[Math.floor(place / 8)] ?? '')
      for (const words of [roles.find(({ id }) => id === role)?.title ?? role, title, text]) {
        expect(page).toContain(plain(words))
      }
    }
  })

  it('keep a card whole when the words of a structure make it longer than a card', async () => {
    const [first, ...others] = longest.kit.cards
    if (!first) throw new Error('a kit without cards')
    const text = 'Un mot '.repeat(150).trim()
    const pdf = await print('cartes', { ...longest, kit: { ...longest.kit, cards: [{ ...first, text }, ...others] } })
    expect(textOf(pdf)).toContain(plain(text))
  })

  it('leave no variable of a kit unfilled', () => {
    for (const kit of kits.list())
      for (const { report } of Object.values(kitPrints))
        expect(JSON.stringify(report(offeredKit(withExamples(kit))))).not.toContain('{{')
  })

  it('tell a player nothing of what is to come: no title, summary, phase, card, stimulus or criterion', () => {
    for (const kit of kits.list().map((kit) => offeredKit(withExamples(kit)))) {
      const { folder, report } = kitPrints.fiches
      expect(folder).toBe('exercise-players')
      const sheets = plain(JSON.stringify(report(kit)))
      expect(secretsOf(kit).filter((words) => sheets.includes(words))).toEqual([])
    }
    expect(secretsOf(longest).filter((words) => textOf(read.fiches).includes(words))).toEqual([])
  })

  it('give each player one page, and the animators none', () => {
    const players = longest.kit.roles.filter(({ cell }) => cell !== 'animation')
    expect(read.fiches.pages).toHaveLength(players.length)
    for (const [place, { title, text = '' }] of players.entries()) {
      const page = plain(read.fiches.pages[place] ?? '')
      expect(page).toContain('EXERCICE–EXERCICE–EXERCICE')
      expect(page).toContain(plain(title))
      expect(page).toContain(plain(text))
    }
  })

  it('give observers every line of the grid, under its objective, with the four questions', () => {
    const text = textOf(read.grille)
    for (const question of ['Décision prise ?', 'Par qui ?', 'Sur quel seuil ?', 'En combien de temps ?']) {
      expect(text).toContain(plain(question))
    }
    const { objectives, observation } = longest.kit
    const order = objectives.flatMap(({ id, text: objective }) => [
      objective,
      ...observation.filter((line) => line.objective === id).map((line) => line.text),
    ])
    const places = order.map((words) => text.indexOf(plain(words)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  it('give the animator everything, the stimuli in their order, then the spare ones, and the source of each delay', () => {
    const text = textOf(read.livret)
    const { stimuli, kit } = longest
    const order = [...stimuli.filter(({ spare }) => !spare), ...stimuli.filter(({ spare }) => spare)]
    const places = order.map((stimulus) => text.indexOf(plain(stimulus.text)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    for (const { expected, note, decision } of stimuli) {
      for (const words of [expected, note, decision]) expect(text).toContain(plain(words))
    }
    for (const words of [...kit.preparation, ...kit.materials, ...kit.clocks.map(({ source }) => source)]) {
      expect(text).toContain(plain(words))
    }
    expect(plain(read.livret.pages[0] ?? '')).toContain(plain('À ne pas montrer aux joueurs'))
    expect(text).toContain(plain('30 jours après'))
    expect(text).not.toContain(plain('720 heures'))
  })

  it('leave no page of the grid with lines to write on and nothing to write about', () => {
    expect(read.grille.pages.length).toBeGreaterThan(3)
    expect(read.grille.pages.filter((page) => !plain(page).includes(plain('Par qui ? (fonction)')))).toEqual([])
  })
})

/** Beginnings of the texts that a player must not read before their time. */
function secretsOf({ kit, stimuli }: PrintedKit): string[] {
  const texts = [
    kit.title,
    kit.summary,
    ...kit.phases.flatMap(({ title, text = '' }) => [title, text]),
    ...kit.cards.map(({ text }) => text),
    ...kit.objectives.flatMap(({ text, criteria }) => [text, ...criteria]),
    ...kit.observation.map(({ text }) => text),
    ...stimuli.flatMap(({ text, expected, note, decision }) => [text, expected, note, decision]),
  ]
  return texts.map((text) => plain(text.replace(/^(EXERCICE[ .]*)+/, '')).slice(0, 40)).filter((text) => text !== '')
}

import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { versionsOf } from '#content'
import { type Kit, type KitLevel, kitLevels, loadKits } from '#exercise-conduct'
import { readContent } from '../../../src/content/files.ts'
import { checkKits } from '../../../src/exercise-conduct/kits/kit-content.ts'
import { kitsInOrder } from '../../../src/exercise-conduct/kits/kits-in-order.ts'

/*
 * What our own kits promise to a director without an IT team, drafts included. Each rule lists the places that break it, as
 * `kit part`. A kit that somebody else writes may do otherwise.
 */

const folder = fileURLToPath(new URL('../../../exercises', import.meta.url))
const content = await readContent(folder)
const kits = checkKits(content).checked.flatMap(({ content: kit }) => kit ?? [])

const latest = versionsOf(kits).list()

/** The places of one list of every kit that break a rule. */
function broken<Part extends { id: string }>(partsOf: (kit: Kit) => readonly Part[], breaks: (part: Part) => boolean) {
  return kits.flatMap((kit) => partsOf(kit).flatMap((part) => (breaks(part) ? [`${kit.id} ${part.id}`] : [])))
}

it('a nursing home is offered the kit for nursing homes first, a hospital the easiest of its own', () => {
  const ids = (audience?: 'ES' | 'ESMS') => kitsInOrder(latest, audience).map(({ id }) => id)
  expect(ids('ESMS')[0]).toBe('rancongiciel-nuit-ehpad')
  expect(ids('ES')).toEqual(['perte-dpi-telephonie', 'mise-a-jour-prestataire', 'rancongiciel-nuit-ehpad'])
  expect(ids()).toEqual(['rancongiciel-nuit-ehpad', 'perte-dpi-telephonie', 'mise-a-jour-prestataire'])
})

describe('the kits that come with the product', () => {
  it('are served at each level', async () => {
    const served = (await loadKits(folder)).list()
    expect(kitLevels.filter((level) => !served.some((kit) => kit.level === level))).toEqual([])
  })

  it('put no name of a place behind an article or a small word: the register writes names without article', () => {
    const place = '(?:etablissement|ehpad|site-\\w+|groupe|groupement|organisme|voisin|pharmacie|service-fragile)'
    const behind = new RegExp(
      `(?<![\\p{L}’'])(?:de|du|des|d’|à|au|aux|le|la|les|l’|chez)\\s*\\{\\{${place}\\}\\}`,
      'giu',
    )
    const found = latest.flatMap((kit) => JSON.stringify(kit).match(behind) ?? [])
    expect(found).toEqual([])
  })

  it('have enough stimuli for their level, and some to spare', () => {
    const enough: Record<KitLevel, { planned: number; spare: number }> = {
      debutant: { planned: 14, spare: 4 },
      intermediaire: { planned: 25, spare: 5 },
      confirme: { planned: 40, spare: 6 },
    }
    for (const { id, level, stimuli } of kits) {
      const spare = stimuli.filter((stimulus) => stimulus.spare).length
      expect(stimuli.length - spare, id).toBeGreaterThanOrEqual(enough[level].planned)
      expect(spare, id).toBeGreaterThanOrEqual(enough[level].spare)
    }
  })

  it('say in each message that it is an exercise: an animator may copy it into a real text message', () => {
    const warned = (text: string) => text.startsWith('EXERCICE EXERCICE EXERCICE. ')
    expect(
      broken(
        ({ stimuli }) => stimuli,
        ({ channel, text }) => channel !== 'lecture' && !warned(text),
      ),
    ).toEqual([])
  })

  it('say how to stop, and what to do when something real happens', () => {
    for (const { id, preparation } of kits) {
      const advice = preparation.join('\n')
      expect(advice, id).toContain('{{mot-arret}}')
      expect(advice, id).toContain('Si un vrai événement survient')
    }
  })

  it('speak to an animator of messages by what they say: pages and prints never show their identifiers', () => {
    const cited = latest.flatMap((kit) => {
      const { id, stimuli } = kit
      const names = stimuli.map((stimulus) => stimulus.id.split('-')[0] ?? '')
      const words = [
        ...stimuli.map(({ note = '' }) => note),
        ...kit.phases.map(({ text = '' }) => text),
        ...kit.preparation,
      ]
      return words
        .filter((text) => names.some((name) => new RegExp(`\\b${name}\\b`).test(text)))
        .map((text) => `${id} ${text}`)
    })
    expect(cited).toEqual([])
  })

  it('say what the first and the last message are before they use the initials of the trade', () => {
    const bare = latest.flatMap(({ id, stimuli }) =>
      stimuli.flatMap(({ note = '' }) => (/(?<!\()(?:DEBEX|FINEX)/.test(note) ? [`${id} ${note}`] : [])),
    )
    expect(bare).toEqual([])
  })

  it('have a reserve for a cell that goes too fast, and one for a cell that says nothing', () => {
    for (const { id, stimuli } of kits) {
      const reserves = stimuli.filter(({ spare }) => spare).map((stimulus) => stimulus.id)
      expect(reserves.join(' '), id).toMatch(/trop-vite/)
      expect(reserves.join(' '), id).toMatch(/trop-lent/)
    }
  })

  it('ask observers who acted, in each line of the grid', () => {
    expect(
      broken(
        ({ observation }) => observation,
        ({ text }) => !/[Pp]ar qui|Qui |Combien/.test(text),
      ),
    ).toEqual([])
  })

  it('use the typographic apostrophe and spaces that do not break', () => {
    const faulty = content.files.flatMap(({ path, text }) =>
      String(text)
        .split('\n')
        .flatMap((line, index) => (/\S [:;?!»]|« |'/.test(line) ? [`${path}:${index + 1}`] : [])),
    )
    expect(faulty).toEqual([])
  })

  it('say of each delay how sure its source is', () => {
    const confidence = /vérifié|rapporté|bonne pratique|à compléter/i
    expect(
      broken(
        ({ clocks }) => clocks,
        ({ source }) => !confidence.test(source),
      ),
    ).toEqual([])
  })

  it('tell in their latest version a delay of good practice from one that the law sets', () => {
    const latest = new Map(kits.map((kit) => [kit.id, kit]))
    const wrong = [...latest.values()].flatMap(({ id, clocks }) =>
      clocks.flatMap(({ id: clock, source, nature }) =>
        source.startsWith('Bonne pratique') === (nature === 'practice') ? [] : [`${id} ${clock}`],
      ),
    )
    expect(wrong).toEqual([])
  })

  it('give every player a message of the chronogramme, and a card', () => {
    const forgotten = kits.flatMap(({ id, roles, stimuli, cards }) => {
      const players = roles.filter(({ cell }) => cell !== 'animation')
      const served = (role: string) =>
        stimuli.some(({ to, spare }) => !spare && to.includes(role)) && cards.some((card) => card.role === role)
      return players.flatMap((player) => (served(player.id) ? [] : [`${id} ${player.id}`]))
    })
    expect(forgotten).toEqual([])
  })

  it('keep cards short enough for eight on a page', () => {
    expect(
      broken(
        ({ cards }) => cards,
        ({ text }) => text.length > 400,
      ),
    ).toEqual([])
  })
})

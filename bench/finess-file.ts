import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { finessKey } from '#directory'

/** Category code, share in percent and usual name. The shares are close to those of the national file. */
const categories: readonly (readonly [code: string, share: number, name: string])[] = [
  ['620', 20, "PHARMACIE D'OFFICINE"],
  ['611', 5, 'LABORATOIRE DE BIOLOGIE MEDICALE'],
  ['124', 4, 'CENTRE DE SANTE'],
  ['603', 4, 'MAISON DE SANTE PLURIPROFESSIONNELLE'],
  ['258', 9, 'RESIDENCE SOCIALE'],
  ['159', 7, 'SERVICE EDUCATIF'],
  ['500', 9, 'EHPAD RÉSIDENCE'],
  ['202', 4, 'RESIDENCE AUTONOMIE'],
  ['354', 3, 'SSIAD'],
  ['460', 9, 'SERVICE AUTONOMIE A DOMICILE'],
  ['182', 3, 'SESSAD'],
  ['183', 2, 'INSTITUT MÉDICO-ÉDUCATIF'],
  ['255', 2, "MAISON D'ACCUEIL SPECIALISEE"],
  ['246', 3, 'ESAT'],
  ['446', 2, 'SAVS'],
  ['197', 1, 'CSAPA'],
  ['355', 4, 'CENTRE HOSPITALIER'],
  ['365', 2, 'CLINIQUE'],
  ['156', 4, 'CENTRE MEDICO-PSYCHOLOGIQUE'],
  ['146', 2, "UNITE D'AUTODIALYSE"],
  ['127', 1, 'HOSPITALISATION A DOMICILE'],
]

const names =
  'DES TILLEULS,SAINT-JOSEPH,LA ROSERAIE,LES GLYCINES,DU PARC,JEAN MOULIN,DE LA VALLÉE,NOTRE-DAME,LES ORMES'.split(',')
const towns = 'VILLENEUVE,SAINT MARTIN,BEAULIEU,NEUVILLE,MONTREUIL,SAINTE MARIE,LA CHAPELLE,BOURG LE ROI,CLÉRY'.split(
  ',',
)
const departements = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0')).filter(
  (n) => n !== '20',
)

/**
 * Lines of a classic FINESS file with `count` invented establishments, with the lengths and proportions of the real file. A
 * `count` always gives an identical file.
 */
export function* finessFileLines(count: number): Generator<string> {
  const next = numbersFrom(20260512)
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item
  const byShare = categories.flatMap((category) => Array<typeof category>(category[1]).fill(category))
  yield 'finess;etalab;111;2026-05-12\n'
  for (let index = 0; index < count; index += 1) {
    const departement = pick(departements)
    const [category, , kind] = pick(byShare)
    const town = `${pick(towns)} ${next(400)}`
    const name = `${kind} ${pick(names)} ${next(1000)}`
    const finess = numbered(departement, 100_000 + index)
    const entity = numbered(departement, 900_000 + (index % 2_000))
    yield lineOf({ finess, entity, departement, category, town, name, quoted: index % 25 === 0, random: next(1e9) })
  }
}

export async function writeFinessFile(path: string, count: number): Promise<void> {
  await pipeline(Readable.from(inBlocks(finessFileLines(count))), createWriteStream(path))
}

interface Row {
  readonly finess: string
  readonly entity: string
  readonly departement: string
  readonly category: string
  readonly town: string
  readonly name: string
  readonly quoted: boolean
  readonly random: number
}

function lineOf({ finess, entity, departement, category, town, name, quoted, random }: Row): string {
  const longName = quoted ? `"${name} ""LE GRAND SITE"""` : `${name} - SITE PRINCIPAL DE ${town}`
  const commune = String(random % 900).padStart(3, '0')
  const siret = String(10_000_000_000_000 + random * 7).slice(0, 14)
  const phone = `0${100_000_000 + (random % 800_000_000)}`
  const fields = [
    'structureet',
    finess,
    entity,
    name.slice(0, 38),
    longName,
    '',
    '',
    String(random % 200),
    'R',
    'DE LA RÉPUBLIQUE',
  ]
  fields.push(
    '',
    `BP ${random % 9000}`,
    commune,
    departement,
    'DÉPARTEMENT',
    `${departement}${commune} ${town}`,
    phone,
    phone,
  )
  fields.push(
    category,
    'Catégorie de cet établissement (C.E.T.)',
    '4401',
    'Agrégat de catégories semblables',
    siret,
    '8710A',
  )
  fields.push(
    '40',
    'ARS/PCD, Tarif global, habilité aide sociale',
    '1',
    'Etablissement public',
    '1988-05-02',
    '2017-01-03',
    '2024-04-22',
    '',
  )
  return `${fields.join(';')}\n`
}

/** A FINESS number with its key: the département, then `count` on six digits. */
function numbered(departement: string, count: number): string {
  const eight = `${departement}${String(count).padStart(6, '0')}`
  return `${eight}${finessKey(eight)}`
}

/** A pseudo-random generator with a fixed seed (Park and Miller): whole numbers below a bound. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

function* inBlocks(lines: Iterable<string>): Generator<string> {
  let block = ''
  for (const line of lines) {
    block += line
    if (block.length > 65_536) {
      yield block
      block = ''
    }
  }
  yield block
}

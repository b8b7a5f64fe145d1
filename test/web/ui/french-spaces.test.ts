import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** The static text of each template literal of a source: expressions stand as one sign, and comments are left out. */
function templatesIn(source: string): string[] {
  const found: string[] = []
  const template = (from: number): number => {
    let [at, text] = [from, '']
    while (at < source.length && source[at] !== '`') {
      if (source.startsWith('${', at)) {
        at = code(at + 2)
        text += '¤'
      } else if (source[at] === '\\') at += 2
      else text += source[at++]
    }
    found.push(text)
    return at + 1
  }
  const code = (from: number): number => {
    let [at, depth] = [from, 0]
    while (at < source.length) {
      const sign = source[at]
      if (sign === '`') at = template(at + 1)
      else if (sign === "'") at = (/^'(?:[^'\\\n]|\\.)*'?/.exec(source.slice(at, at + 2_000))?.[0].length ?? 1) + at
      else if (source.startsWith('//', at)) at = source.indexOf('\n', at)
      else if (source.startsWith('/*', at)) at = source.indexOf('*/', at) + 2
      else if (sign === '}' && depth === 0) return at + 1
      else {
        if (sign === '{') depth += 1
        if (sign === '}') depth -= 1
        at += 1
      }
      if (at <= 0) return source.length
    }
    return at
  }
  code(0)
  return found
}

/** A breakable space before a sign that ends a word, or after an opening quotation mark. */
const breakable = /[^\n]{0,30}(?: [:;?!%»](?=[\s.,)<¤]|$)|« )/g

/** A breakable space between a number and its unit or its month; `¤` and `}` end a number that is filled in. */
const breakableQuantity =
  /[^\n]{0,30}?(?:[\d¤}](?:er)? (?:mois|jours?|ans|heures?|minutes?|secondes?|€|[km]o|Mo|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?![\p{L}\w-])|n° )/gu

function faultsIn(source: string): string[] {
  return templatesIn(source).flatMap((text) => text.replace(/<[^<>]*>/g, '<>').match(breakable) ?? [])
}

it('no text of a page may break its line before « : », « ; », « ? », « ! », « % » or inside quotation marks', () => {
  expect(faultsIn('const a = html`<p>Trois points : un</p>` // `d :`')).toEqual(['<>Trois points :'])
  expect(faultsIn('const a = b ? `12 %` : 2')).toEqual(['12 %'])
  const faults = globSync('src/{web,charts}/**/*.ts').flatMap((path) =>
    faultsIn(readFileSync(path, 'utf8')).map((text) => `${path} ${text}`),
  )
  expect(faults).toEqual([])
})

it('no sentence may break its line between a number and its unit, inside a day or after « n° »', () => {
  expect('il y a {days} jours, le 3 juillet, n° 4'.match(breakableQuantity)).toHaveLength(3)
  const ofTemplates = globSync('src/{web,mail,reports}/**/*.ts').map((path) => [
    path,
    ...templatesIn(readFileSync(path, 'utf8')),
  ])
  const ofFiles = globSync(['src/messages/fr/**/*.ts', 'reports/**/*.hbs']).map((path) => [
    path,
    ...readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*[/*]/.test(line)),
  ])
  const faults = [...ofTemplates, ...ofFiles].flatMap(([path, ...texts]) =>
    texts.flatMap((text) => text.match(breakableQuantity) ?? []).map((fault) => `${path} ${fault}`),
  )
  expect(faults).toEqual([])
})

/** The acronyms of the field, and how a text that explains one says it. */
interface Acronym {
  readonly name: string
  readonly words: string
  /** Found in a text that already says what the acronym stands for. */
  readonly said: RegExp
}

const acronyms: readonly Acronym[] = [
  { name: 'ANS', words: 'Agence du numérique en santé', said: /agence du numérique en santé/i },
  { name: 'ARS', words: 'agence régionale de santé', said: /agences? régionales? de santé/i },
  {
    name: 'CaRE',
    words: 'programme national «\u00A0Cybersécurité, accélération et résilience des établissements\u00A0»',
    said: /accélération et résilience/i,
  },
  { name: 'ES', words: 'établissement de santé', said: /établissements? de santé \(ES\)/i },
  { name: 'ESMS', words: 'établissement ou service médico-social', said: /médico-soci(al|aux) \(ESMS\)/i },
  {
    name: 'FINESS',
    words: 'fichier national des établissements sanitaires et sociaux',
    said: /fichier national des établissements/i,
  },
  { name: 'GHT', words: 'groupement hospitalier de territoire', said: /groupements? hospitaliers? de territoire/i },
  {
    name: 'GRADeS',
    words: 'groupement régional d’appui au développement de la e-santé',
    said: /groupements? régiona(l|ux) d’appui/i,
  },
  { name: 'PCA', words: 'plan de continuité d’activité', said: /plans? de continuité d’activité/i },
  {
    name: 'PCRA',
    words: 'plan de continuité et de reprise d’activité',
    said: /plans? de continuité et de reprise/i,
  },
  {
    name: 'PSSI',
    words: 'politique de sécurité des systèmes d’information',
    said: /politique de sécurité d(es|u) systèmes? d’information/i,
  },
  { name: 'RETEX', words: 'retour d’expérience', said: /retours? d’expérience/i },
  {
    name: 'RSSI',
    words: 'responsable de la sécurité des systèmes d’information',
    said: /responsable de la sécurité/i,
  },
  {
    name: 'SSI',
    words: 'sécurité des systèmes d’information',
    said: /sécurité (de(s| son|s) systèmes?|du système) d’information/i,
  },
  { name: 'TAN', words: 'territoire d’animation numérique', said: /territoires? d’animation/i },
]

/** Whether a text may use an acronym: quick, and also right over HTML, whose tags may hold one that nobody reads. */
export function mayUseAcronym(text: string): boolean {
  return acronyms.some((acronym) => firstUse(acronym, text) >= 0)
}

/** In characters: an explanation that comes later after the first use comes too late for the reader. */
const near = 300

/** An acronym that a text leaves unexplained: the sentence that explains it, and whether a part of this text uses it. */
export interface UnexplainedAcronym {
  readonly sentence: string
  readonly isUsedIn: (part: string) => boolean
}

/**
 * The acronyms of a text in the order of their first use, without those that the text itself explains, near their first use or
 * before it. The text has no tags.
 */
export function unexplainedAcronyms(text: string): UnexplainedAcronym[] {
  const plain = plainSpaces(text)
  return acronyms
    .flatMap((acronym) => {
      const at = firstUse(acronym, plain)
      return at < 0 || isSaid(acronym, plain, at) ? [] : [{ acronym, at }]
    })
    .toSorted((one, other) => one.at - other.at)
    .map(({ acronym }) => ({
      sentence: sentenceOf(acronym),
      isUsedIn: (part) => firstUse(acronym, part) >= 0,
    }))
}

/** What these acronyms stand for, one sentence each. Empty when nothing is left to explain. */
export function acronymWords(text: string): string {
  return unexplainedAcronyms(text)
    .map(({ sentence }) => sentence)
    .join(' ')
}

const otherSpaces = /[\t-\r\u00A0\u202F]| {2}/

function plainSpaces(text: string): string {
  return otherSpaces.test(text) ? text.replace(/[\s\u00A0\u202F]+/g, ' ') : text
}

/**
 * Where an acronym first stands as a word of its own; -1 where it does not. « Cap CaRE » is the name of this product. Letters are looked
 * at beside what a plain search finds: one pattern over the whole text takes as long as the rest of a page.
 */
function firstUse({ name }: Acronym, plain: string): number {
  let at = plain.indexOf(name)
  while (
    at >= 0 &&
    (isPartOfWord(plain, at - 1) || isPartOfWord(plain, at + name.length) || plain.endsWith('Cap ', at))
  )
    at = plain.indexOf(name, at + 1)
  return at
}

const letterOrDigit = /[\p{L}\p{N}]/u

function isPartOfWord(plain: string, at: number): boolean {
  return letterOrDigit.test(plain.charAt(at))
}

function isSaid(acronym: Acronym, plain: string, usedAt: number): boolean {
  const said = acronym.said.exec(plain)
  return (said !== null && said.index <= usedAt + near) || plain.includes(sentenceOf(acronym).replaceAll('\u00A0', ' '))
}

function sentenceOf({ name, words }: Acronym): string {
  return `${name}\u00A0: ${words}.`
}

/** Tags, pictures and what somebody is typing, with the spaces around them; a single space stays as it is. */
const unread = /(?: *(?:<(svg|script|style|textarea)\b[\s\S]*?<\/\1>|<[^>]*>|&nbsp;|[\t-\r\u00A0\u202F]) *)+| {2,}/g

/** The words that a reader of an HTML page sees, a plain space between them, without those of its pictures and of what somebody is typing. */
export function wordsOfHtml(html: string): string {
  return html.replace(unread, ' ').replaceAll('&#39;', '’')
}

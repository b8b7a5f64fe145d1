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

/** Each acronym as a word of its own. « Cap CaRE » is the name of this product. */
const asWord = new Map(
  acronyms.map(({ name }) => [name, new RegExp(`(?<![\\p{L}\\p{N}]|Cap )${name}(?![\\p{L}\\p{N}])`, 'u')]),
)

/** Whether a text may hold an acronym: quick, and also right over HTML. */
export function mayHoldAcronym(text: string): boolean {
  return acronyms.some(({ name }) => text.includes(name))
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
      isUsedIn: (part) => firstUse(acronym, plainSpaces(part)) >= 0,
    }))
}

/** What these acronyms stand for, one sentence each. Empty when nothing is left to explain. */
export function acronymWords(text: string): string {
  return unexplainedAcronyms(text)
    .map(({ sentence }) => sentence)
    .join(' ')
}

function plainSpaces(text: string): string {
  return text.replace(/[\s\u00A0\u202F]+/g, ' ')
}

/** A plain search first: it is many times as quick, and most texts hold few acronyms. */
function firstUse({ name }: Acronym, plain: string): number {
  return plain.includes(name) ? plain.search(asWord.get(name) ?? '') : -1
}

function isSaid(acronym: Acronym, plain: string, usedAt: number): boolean {
  const said = acronym.said.exec(plain)
  return (said !== null && said.index <= usedAt + near) || plain.includes(sentenceOf(acronym).replaceAll('\u00A0', ' '))
}

function sentenceOf({ name, words }: Acronym): string {
  return `${name}\u00A0: ${words}.`
}

/** The words that a reader of an HTML page sees, without those of its pictures and of what somebody is typing. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<(svg|script|style|textarea)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&nbsp;', '\u00A0')
    .replaceAll('&#39;', '’')
}

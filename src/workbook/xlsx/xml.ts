import { Parser } from 'saxen'
import { AppError } from '#kernel'
import { plainText } from './text.ts'

/**
 * The handlers of a parsed part, element by element. Names come without their prefix, which each writer chooses freely.
 */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | undefined): void
  close?(name: string): void
  text?(text: string): void
}

/** Parses a part. A document type declaration is refused: its entities could make a small file enormous. */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new Parser()
  parser.on('openTag', (name, attributes) => {
    reader.open(local(name), (wanted) => attribute(attributes(), wanted))
  })
  parser.on('closeTag', (name) => reader.close?.(local(name)))
  parser.on('text', (text) => reader.text?.(decoded(text)))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('attention', () => {
    throw damaged()
  })
  parser.on('error', () => {
    throw damaged()
  })
  parser.parse(xml)
}

function attribute(attributes: Record<string, string>, wanted: string): string | undefined {
  const name = Object.keys(attributes).find((one) => one === wanted || one.endsWith(`:${wanted}`))
  const value = name === undefined ? undefined : attributes[name]
  return value === undefined ? undefined : plainText(decoded(value))
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Decodes the five named entities of XML and numeric ones; other names stay as written. */
function decoded(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([0-9A-Fa-f]{1,6})|(\w{1,8}));/g, (whole, decimal, hexadecimal, name) => {
    if (name) return named[name] ?? whole
    const point = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16)
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}

function damaged(): AppError {
  return new AppError('invalid', 'workbook-damaged')
}

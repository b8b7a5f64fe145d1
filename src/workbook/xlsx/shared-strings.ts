import { checkCellLength } from './budget.ts'
import { longestEscape, plainText } from './text.ts'
import { readXml } from './xml.ts'

/**
 * The texts that cells cite by number. Formatted pieces are joined; phonetic readings of Japanese characters are left
 * out.
 */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = []
  const collector = textCollector()
  readXml(xml, {
    open: (element) => {
      if (element === 'si') collector.start()
      collector.open(element)
    },
    text: collector.text,
    close: (element) => {
      collector.close(element)
      if (element === 'si') strings.push(collector.end())
    },
  })
  return strings
}

/** Collects the `<t>` elements of a text, whole or in formatted pieces. */
export function textCollector() {
  let pieces: string[] = []
  let length = 0
  let isText = false
  let isReading = false
  return {
    start: () => {
      pieces = []
      length = 0
    },
    open: (element: string) => {
      if (element === 't') isText = true
      if (element === 'rPh') isReading = true
    },
    text: (text: string) => {
      if (!isText || isReading) return
      length += text.length
      checkCellLength(length / longestEscape)
      pieces.push(text)
    },
    close: (element: string) => {
      if (element === 't') isText = false
      if (element === 'rPh') isReading = false
    },
    end: () => {
      const text = plainText(pieces.join(''))
      checkCellLength(text.length)
      return text
    },
  }
}

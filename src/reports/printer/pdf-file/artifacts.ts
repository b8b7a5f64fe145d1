const endsMark = 'EMC'
const beginsMark = (line: string) => line.endsWith('BDC') || line.endsWith('BMC')
const beginsContent = /\/MCID \d+ ?>> ?BDC$/
/** Operators that draw: text, a path and its painting, a picture, a shading. */
const draws = /(?:^|\s)(?:BT|m|l|c|v|y|h|re|S|s|f|f\*|F|B|B\*|b|b\*|n|Do|sh)$/

/**
 * Marks as artifacts everything drawn outside the document's structure: running header and footer, rules, backgrounds. A screen
 * reader then skips it instead of reading it on each page. `content` holds one operator per line, as Skia writes it.
 */
export function markArtifacts(content: string): string {
  const marked: string[] = []
  let depth = 0
  let depthInArtifact = 0
  let inArtifact = false
  const close = () => {
    if (inArtifact) marked.push(endsMark)
    inArtifact = false
  }
  for (const line of content.split('\n')) {
    if (depth > 0) {
      if (beginsMark(line)) depth += 1
      else if (line === endsMark) depth -= 1
    } else if (beginsContent.test(line)) {
      close()
      depth = 1
    } else if (line === endsMark) {
      depthInArtifact -= 1
    } else if (beginsMark(line)) {
      depthInArtifact += 1
    } else if (!inArtifact && draws.test(line)) {
      marked.push('/Artifact BMC')
      inArtifact = true
    }
    marked.push(line)
  }
  if (depth !== 0 || depthInArtifact !== 0) return content
  close()
  return marked.join('\n')
}

/** A mail to one person: paragraphs, and one link to follow. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly paragraphs: readonly string[]
  readonly link?: { readonly label: string; readonly address: string }
  /** Paragraphs after the link. */
  readonly ending: readonly string[]
  /** Where the person refuses further mails with one click of the mail program (RFC 8058), for a mail to many people. */
  readonly refusal?: string
  /** What names the mail for good: a program that gets it twice may show it once. */
  readonly id?: string
}

/** A letter that says where to ask for help; unchanged when nobody says. */
export function withSupport(letter: Letter, contact: string): Letter {
  return contact ? { ...letter, ending: [...letter.ending, `Une question\u00A0? ${contact}`] } : letter
}

/** The plain-text version of a letter. */
export function letterText({ paragraphs, link, ending }: Letter): string {
  const middle = link ? [`${link.label}\u00A0:\n${link.address}`] : []
  return `${[...paragraphs, ...middle, ...ending].join('\n\n')}\n`
}

/** The HTML version of a letter, without images, styles or remote content. */
export function letterHtml({ subject, paragraphs, link, ending }: Letter): string {
  const middle = link
    ? [
        `<a href="${escaped(link.address)}">${escaped(link.label)}</a>`,
        `Ou copiez cette adresse\u00A0: ${escaped(link.address)}`,
      ]
    : []
  const body = [...paragraphs.map(escaped), ...middle, ...ending.map(escaped)]
    .map((each) => `<p>${each.replaceAll('\n', '<br>')}</p>`)
    .join('\n')
  return `<!doctype html>\n<html lang="fr"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>\n<body>\n${body}\n</body></html>\n`
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => escapes[mark] ?? mark)
}

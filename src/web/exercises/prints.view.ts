import { html } from 'hono/html'
import type { KitPrint } from '#reports'
import type { Html } from '../ui/html.ts'

const words: Readonly<Record<KitPrint, readonly [title: string, hint: string]>> = {
  livret: ['Livret de l’animateur', 'À ne pas montrer aux joueurs\u00A0: il dit tout.'],
  fiches: ['Fiches des joueurs', 'Une page pour chaque rôle. Elles ne disent rien de la suite.'],
  cartes: ['Cartes à découper', 'Huit par page.'],
  grille: ['Grille d’observation', 'À remplir au stylo, objectif par objectif.'],
}

/** Links to what is printed for an exercise. */
export function printsList(pathOf: (print: KitPrint) => string): Html {
  return html`<ul>${(Object.keys(words) as KitPrint[]).map((print) => {
    const [title, hint] = words[print]
    return html`<li><a href="${pathOf(print)}" download>${title} (PDF)</a> <span class="hint">${hint}</span></li>`
  })}</ul>`
}

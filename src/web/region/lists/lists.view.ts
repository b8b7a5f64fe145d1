import { html } from 'hono/html'
import { regionTime } from '#directory'
import type { Issue } from '#kernel'
import { countWords, dayWords, numberWords } from '#messages'
import { mostLists, numberColumn, type RegionLists } from '#structure-lists'
import { paths } from '../../paths.ts'
import { areaField } from '../../ui/forms/choice-fields.ts'
import { faultOf, faultSummary, stateOf, titleWith } from '../../ui/forms/fields.ts'
import type { Html } from '../../ui/html.ts'
import { listedCell, listedRow, listedTable } from '../../ui/lists/listed-table.ts'
import type { Page } from '../../ui/page/layout.ts'

/** The name and id of each field. */
export const listFields = { name: 'nom', text: 'numeros', file: 'fichier' } as const

interface Typed {
  readonly text: string
  readonly issues: readonly Issue[]
}

/** The lists of a region, and the form for another one. */
export function listsView({ region, lists }: RegionLists, { text, issues }: Typed = { text: '', issues: [] }): Page {
  return {
    title: titleWith(issues, `Listes de structures – ${region.name}`),
    wide: true,
    body: html`<p class="eyebrow"><a href="${paths.region(region.code)}">${region.name}</a></p>
<h1>Listes de structures</h1>
<p class="lead">Gardez une liste sous un nom. Elle sert ensuite de filtre&nbsp;: chiffres, résultats transmis, exercices de crise, sensibilisation, chiffres du plan, candidats CaRE, campagnes et alertes. Les rapports imprimés portent sur toute la région.</p>
${faultSummary(issues)}
${lists.length === 0 ? html`<p>Aucune liste n’est encore gardée.</p>` : table(region, lists)}
${lists.length < mostLists ? newList(region.code, text, issues) : html`<p>La région garde déjà ${numberWords(mostLists)} listes, le plus possible. Supprimez celles qui ne servent plus.</p>`}`,
  }
}

const head = ['Liste', 'Structures', 'Gardée le'] as const

function table(region: RegionLists['region'], lists: RegionLists['lists']): Html {
  const time = regionTime(region)
  return listedTable({
    caption: countWords(lists.length, 'liste gardée', 'listes gardées'),
    head,
    rows: lists.map(({ id, name, size, createdAt }) =>
      listedRow(html`<a href="${paths.list(region.code, id)}">${name}</a>`, [
        listedCell(head[1], numberWords(size)),
        listedCell(head[2], dayWords(createdAt, time)),
      ]),
    ),
  })
}

function newList(region: string, text: string, issues: readonly Issue[]): Html {
  return html`<h2>Nouvelle liste</h2>
<p>Choisissez un fichier, ou collez les numéros. Vous verrez ce que la liste contiendrait avant de la garder.</p>
<form method="post" action="${paths.listCheck(region)}" enctype="multipart/form-data">
<label for="${listFields.file}">Fichier CSV ou classeur XLSX (2&nbsp;Mo au plus)</label>
${faultOf(issues, listFields.file)}
<input type="file" id="${listFields.file}" name="${listFields.file}" accept=".csv,.xlsx,text/csv" ${stateOf(issues, listFields.file, fileHint)}>
<p class="hint" id="${listFields.file}-aide">Un export d’Hélios, ou tout tableau qui a une colonne <code>${numberColumn}</code>. Les autres colonnes ne sont ni lues ni gardées.</p>
${areaField(issues, { name: listFields.text, label: 'Ou les numéros FINESS, collés', value: text, hint: 'Une colonne de votre tableur, par exemple. Le numéro d’une entité juridique vaut pour ses structures ouvertes dans la région.', maxlength: 100_000, rows: 5 })}
<p class="actions"><button type="submit">Vérifier la liste</button></p></form>`
}

const fileHint = 'aide'

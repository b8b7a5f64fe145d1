import { html, raw } from 'hono/html'
import { type Region, regionTime } from '#directory'
import { instantWords } from '#kernel'
import { countWords, followedWords } from '#messages'
import { type Batch, isOver, type OpenedBatch, type OverState } from '#reports'
import { paths } from '../../paths.ts'
import type { Html } from '../../ui/html.ts'
import type { Page } from '../../ui/page/layout.ts'

/** Read again by itself while reports are printed, also without script. */
const refreshed: Html = html`${raw('<meta http-equiv="refresh" content="5">')}`

/** The reports of all structures of a region in one archive: how far it is, and what can be done with it. */
export function batchView({ region, own, printable = 0, batch }: OpenedBatch): Page {
  const isRunning = batch?.state === 'running'
  return {
    title: `Rapports des structures – ${region.name}`,
    ...(isRunning ? { head: refreshed } : {}),
    body: html`<p class="eyebrow"><a href="${paths.region(region.code)}">Plateforme de pilotage SSI</a></p>
<h1>Rapports des structures</h1>
<p class="lead">${followedWords({ region, choices: { own }, filter: {} }).join(' – ')}. Un PDF pour chaque structure qui a transmis un résultat, réunis dans un fichier ZIP.</p>
${batch && !isOver(batch) ? progress(region.code, batch) : html`${batch ? lossOf(batch, region) : ''}${startForm(region.code, printable)}`}
<p class="hint">Le fichier nomme des structures et décrit leurs faiblesses. Il est effacé au bout d’un jour ou à l’arrêt du serveur. Si votre rôle prend fin avant, il n’est plus remis à personne, et il est effacé dans la minute.</p>`,
  }
}

type OverBatch = Batch & { readonly state: OverState }

function lossOf({ state, startedAt, done, failed, numbers }: OverBatch, region: Region): Html {
  const made = `${countWords(done - failed.length, 'rapport était imprimé', 'rapports étaient imprimés')} sur ${numbers.length}`
  return html`<div class="notice" role="status"><p><strong>L’impression lancée le ${instantWords(startedAt, regionTime(region))} est perdue.</strong></p>
<p>${overWords[state]} ${made}. Il n’en reste rien&nbsp;: vous pouvez lancer une nouvelle impression.</p></div>`
}

function startForm(region: string, count: number): Html {
  if (count === 0)
    return html`<p>Aucune structure n’a encore transmis de résultat ici&nbsp;: il n’y a rien à imprimer.</p>`
  return html`<p>${countWords(count, 'rapport sera imprimé', 'rapports seront imprimés')}. Comptez une à deux minutes pour mille rapports. Les personnes qui impriment un PDF pendant ce temps passent avant. Vous pouvez quitter la page et y revenir.</p>
${form(paths.batch(region), 'Imprimer les rapports')}`
}

function progress(region: string, { state, done, numbers, failed }: Batch): Html {
  const total = numbers.length
  const words = `${countWords(done - failed.length, 'rapport imprimé', 'rapports imprimés')} sur ${total}`
  return html`<p role="status"><label for="avancement">${words}. ${stateWords[state]}</label></p>
<progress id="avancement" max="${total}" value="${done}">${words}</progress>
${failed.length > 0 ? html`<p>${countWords(failed.length, 'rapport n’a pas pu être imprimé', 'rapports n’ont pas pu être imprimés')}&nbsp;: ${failed.slice(0, 20).join(', ')}${failed.length > 20 ? '…' : ''}.</p>` : ''}
${state === 'finished' && done > failed.length ? html`<p class="actions"><a role="button" href="${paths.batchFile(region)}" download>Télécharger les rapports (ZIP)</a></p>` : ''}
${state === 'running' ? html`<p class="hint">Cette page se met à jour toutes les cinq secondes.</p>${form(paths.batchStop(region), 'Arrêter', 'secondary')}` : ''}
${state === 'stopped' ? form(paths.batchResuming(region), 'Reprendre') : ''}
${state === 'running' ? '' : form(paths.batchErasure(region), 'Effacer ces rapports', 'secondary')}`
}

const overWords: Readonly<Record<OverState, string>> = {
  ended: 'Votre rôle sur la région a pris fin pendant ce temps.',
  broken: 'Le serveur n’a pas pu écrire le fichier ZIP\u00A0: son disque est peut-être plein.',
  lost: 'Le serveur s’est arrêté depuis.',
}

const stateWords: Readonly<Record<Batch['state'], string>> = {
  running: 'Impression en cours.',
  stopped: 'Arrêté. Rien n’est perdu\u00A0: vous pouvez reprendre.',
  finished: 'Terminé.',
  ...overWords,
}

function form(action: string, words: string, kind = ''): Html {
  return html`<form method="post" action="${action}"><p class="actions"><button type="submit"${kind ? html` class="${kind}"` : ''}>${words}</button></p></form>`
}

/*
 * What the page does beyond htmx. Everything works without it:
 * 1. says of each answer whether it is saved, counting what was typed since and before, and tries again when it was not;
 * 2. keeps « je ne sais pas » / « sans objet » and a typed value from contradicting each other;
 * 3. copies the private link, and never shows a page from the browser's memory as if it were fresh.
 */

const retryMilliseconds = 4000

/** Question -> how many changes were made, sent and saved. */
const changes = new Map()

const questionOf = (event) => event.detail?.ctx?.sourceElement?.closest?.('[data-question]')

function changesOf(question) {
  if (!changes.has(question)) changes.set(question, { made: 0, sent: 0, saved: 0 })
  return changes.get(question)
}

function say(question, state, text) {
  const line = question.querySelector('[data-status-line]')
  if (!line || line.firstElementChild?.dataset.state === state) return
  const words = document.createElement('span')
  words.dataset.state = state
  words.textContent = text
  // A change under way is for the eyes: read aloud at every key, it would drown the rest.
  if (state === 'pending') words.setAttribute('aria-hidden', 'true')
  line.replaceChildren(words)
}

document.addEventListener('input', (event) => {
  const question = event.target.closest?.('[data-question]')
  if (!question) return
  keepOneMeaning(question, event.target)
  changesOf(question).made += 1
  say(question, 'pending', 'Modification en cours…')
})

/*
 * A change made before these scripts were there, or before htmx had looked at the page, found nobody to send it: it is
 * announced until it is sent.
 */
document.addEventListener('change', (event) => {
  const question = event.target.closest?.('[data-question]')
  if (question) announceUntilSent(question)
})

for (const question of document.querySelectorAll('[data-question]')) {
  if (![...question.querySelectorAll('input, textarea')].some(isChanged)) continue
  changesOf(question).made += 1
  say(question, 'pending', 'Modification en cours…')
  announceUntilSent(question)
}

function isChanged(field) {
  if (field.type === 'radio' || field.type === 'checkbox') return field.checked !== field.defaultChecked
  return field.type !== 'hidden' && field.value !== field.defaultValue
}

function announceUntilSent(question) {
  setTimeout(() => {
    const { made, sent } = changesOf(question)
    if (made === sent || !question.isConnected) return
    question.dispatchEvent(new Event('change'))
    announceUntilSent(question)
  }, 1000)
}

/** What is sent is what the question shows at that moment, also when the request had to wait for another. */
document.addEventListener('htmx:before:request', (event) => {
  const question = questionOf(event)
  if (!question) return
  const { ctx } = event.detail
  ctx.request.body = fieldsOf(question)
  ctx.sentChanges = changesOf(question).made
  changesOf(question).sent = ctx.sentChanges
})

function fieldsOf(question) {
  const fields = new URLSearchParams()
  for (const field of question.querySelectorAll('input, textarea')) {
    const left = (field.type === 'radio' || field.type === 'checkbox') && !field.checked
    if (field.name && !left) fields.append(field.name, field.value)
  }
  return fields
}

/** Only an answer of ours is put in the page; anything else (a proxy, an error page) means: not saved. */
document.addEventListener('htmx:before:response', (event) => {
  const question = questionOf(event)
  const response = event.detail?.ctx?.response
  if (!question || response.headers.get('X-Cap-Care') === 'answer') return
  event.preventDefault()
  notSaved(question, response.status)
})

document.addEventListener('htmx:error', (event) => {
  const question = questionOf(event)
  if (question) notSaved(question, 0)
})

document.addEventListener('htmx:finally:request', (event) => {
  const question = questionOf(event)
  const { ctx } = event.detail ?? {}
  if (!question || ctx.status !== 'swapped' || ctx.response.status !== 200) return
  const count = changesOf(question)
  count.saved = ctx.sentChanges
  if (count.made > count.saved) say(question, 'pending', 'Modification en cours…')
})

function notSaved(question, status) {
  if (status >= 400 && status < 500) {
    say(question, 'lost', 'Non enregistré : ce diagnostic n’est plus accessible. Rechargez la page.')
    return
  }
  say(question, 'lost', 'Non enregistré : connexion perdue. Nouvel essai dans quelques secondes…')
  setTimeout(() => question.isConnected && question.dispatchEvent(new Event('change')), retryMilliseconds)
}

function keepOneMeaning(question, changed) {
  const instead = question.querySelectorAll('[data-instead]')
  const values = question.querySelectorAll('[data-value]')
  if (changed.matches('[data-instead]') && changed.checked) {
    for (const other of instead) if (other !== changed) other.checked = false
    for (const value of values) clear(value)
  } else if (changed.matches('[data-value]')) {
    for (const other of instead) other.checked = false
    if (changed.checked) keepExclusive(values, changed)
  }
}

function keepExclusive(values, changed) {
  for (const value of values) {
    if (value !== changed && ('exclusive' in value.dataset || 'exclusive' in changed.dataset)) value.checked = false
  }
}

function clear(field) {
  if (field.type === 'checkbox' || field.type === 'radio') field.checked = false
  else field.value = ''
}

const unsaved = () => [...changes].filter(([question, { made, saved }]) => question.isConnected && made > saved)

let leaving = false
document.addEventListener('submit', () => {
  leaving = true
})

window.addEventListener('beforeunload', (event) => {
  if (unsaved().length > 0 && !leaving) event.preventDefault()
})

/** The last words typed before the page is closed or put aside leave with it. */
window.addEventListener('pagehide', () => {
  if (leaving) return
  for (const [question, { made, sent }] of unsaved()) {
    if (made > sent)
      fetch(question.getAttribute('hx-post'), { method: 'POST', body: fieldsOf(question), keepalive: true })
  }
})

window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

document.querySelector('[data-focus]')?.focus()

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy)
    field.select()
    await navigator.clipboard?.writeText(field.value).catch(() => undefined)
    button.textContent = 'Lien copié'
  })
}

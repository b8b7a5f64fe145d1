/*
 * What the page does beyond htmx. Everything works without it:
 * 1. says whether each answer is saved, and tries again when the connection was lost;
 * 2. keeps « je ne sais pas » / « sans objet » and a typed value from contradicting each other;
 * 3. copies the private link.
 */
const unsaved = new Set()

const statusOf = (question) => question?.querySelector('[data-status]')
const say = (question, text, state) => {
  const status = statusOf(question)
  if (!status) return
  status.textContent = text
  status.dataset.status = state
}

document.addEventListener('input', (event) => {
  const question = event.target.closest?.('[data-question]')
  if (!question) return
  keepOneMeaning(question, event.target)
  unsaved.add(question)
  say(question, 'Modification en cours…', 'pending')
})

function keepOneMeaning(question, changed) {
  if (changed.matches('textarea[data-comment], [data-internal]')) return
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
  if (field.type === 'checkbox') field.checked = false
  else field.value = ''
}

document.addEventListener('htmx:after:request', (event) => {
  const question = event.detail.ctx?.sourceElement?.closest?.('[data-question]')
  if (question && event.detail.ctx.response) unsaved.delete(question)
})

const retryMilliseconds = 4000

document.addEventListener('htmx:error', (event) => {
  const question = event.detail.ctx?.sourceElement?.closest?.('[data-question]')
  if (!question || event.detail.ctx.response) return
  say(question, 'Non enregistré : connexion perdue. Nouvel essai dans quelques secondes…', 'lost')
  setTimeout(() => question.isConnected && question.dispatchEvent(new Event('change')), retryMilliseconds)
})

let leaving = false
document.addEventListener('submit', () => {
  leaving = true
})

window.addEventListener('beforeunload', (event) => {
  if (unsaved.size > 0 && !leaving) event.preventDefault()
})

for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy)
    field.select()
    await navigator.clipboard?.writeText(field.value).catch(() => undefined)
    button.textContent = 'Lien copié'
  })
}

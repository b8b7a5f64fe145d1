// @ts-check

/*
 * Small helps of every page: copies the private link, never shows a page from the browser's memory as if it were fresh,
 * and forgets what another account left unsaved in this tab.
 */

window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

/** @type {HTMLElement | null} */
const first = document.querySelector('[data-focus]')
first?.focus()

/* Paper folds nothing. For browsers whose style sheets cannot open what is folded. */
/** @type {HTMLDetailsElement[]} */
let opened = []
window.addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('details')].filter((one) => !one.open)
  for (const one of opened) one.open = true
})
window.addEventListener('afterprint', () => {
  for (const one of opened) one.open = false
})

/** @type {NodeListOf<HTMLButtonElement>} */
const copyButtons = document.querySelectorAll('[data-copy]')
for (const button of copyButtons) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const field = document.getElementById(button.dataset.copy ?? '')
    if (!(field instanceof HTMLInputElement)) return
    field.select()
    await navigator.clipboard?.writeText(field.value).catch(() => undefined)
    button.textContent = 'Lien copié'
  })
}

const account = document.querySelector('meta[name="cap-care-compte"]')?.getAttribute('content')
if (account) {
  for (const key of Object.keys(sessionStorage)) {
    const [, owner] = /^saisie ([^ ]+) /.exec(key) ?? []
    if (owner && owner !== 'lien' && owner !== account) sessionStorage.removeItem(key)
  }
}

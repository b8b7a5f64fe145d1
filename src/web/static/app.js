// @ts-check

/*
 * For every page: copies the private link, reloads a page that the browser shows from its memory, and deletes unsaved answers
 * that another account left in this tab.
 */

window.addEventListener('pageshow', (event) => {
  if (event.persisted) location.reload()
})

/** @type {HTMLElement | null} */
const first = document.querySelector('[data-focus]')
first?.focus()

/* Opens folded sections before printing, for browsers whose style sheets cannot. */
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

/* On a wide screen an open group of the menu lies over the page: it closes by Escape, and when the focus or a click goes elsewhere. */
/** @type {NodeListOf<HTMLDetailsElement>} */
const groups = document.querySelectorAll('.menu details')
for (const event of ['click', 'focusin']) {
  document.addEventListener(event, ({ target }) => {
    for (const group of groups) if (target instanceof Node && !group.contains(target)) group.open = false
  })
}
document.addEventListener('keydown', ({ key, target }) => {
  const menu = key === 'Escape' && target instanceof Element ? target.closest('.banner details[open]') : null
  if (!(menu instanceof HTMLDetailsElement)) return
  menu.open = false
  menu.querySelector('summary')?.focus()
})

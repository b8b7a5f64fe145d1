import { expect, it } from 'vitest'
import { pageAbove } from '../../../src/web/http/routing/form-page.ts'

const pages = new Set(['/', '/region/:code/alertes', '/region/:code/alertes/:alert'])

it('finds the page of a form at its own address, or at the nearest address above', () => {
  const above = (path: string, pattern: string) => pageAbove(path, pattern, pages)
  expect(above('/region/32/alertes', '/region/:code/alertes')).toBe('/region/32/alertes')
  expect(above('/region/32/alertes/7/fin', '/region/:code/alertes/:alert/fin')).toBe('/region/32/alertes/7')
  expect(above('/deconnexion', '/deconnexion')).toBeUndefined()
})

import type { Door } from './http/routing/doors-later.ts'

/**
 * Every subject but the first page. Doors are loaded one after the other until one of them has the requested address. A
 * server that serves open diagnoses only never loads the accounts.
 */
export const doors: readonly Door[] = [
  () => import('./diagnosis/routes.ts'),
  () => import('./care/routes.ts'),
  () => import('./privacy/routes.ts'),
  () => import('./guide/routes.ts'),
  () => import('./notices/routes.ts'),
  () => import('./structure/routes.ts'),
  () => import('./sign-in/routes.ts'),
  () => import('./account/routes.ts'),
  () => import('./calendar-feeds/routes.ts'),
  () => import('./plan/routes.ts'),
  () => import('./exercises/routes.ts'),
  () => import('./awareness/routes.ts'),
  () => import('./referents/routes.ts'),
  () => import('./region/routes.ts'),
  () => import('./region/indicators/routes.ts'),
  () => import('./region/results/routes.ts'),
  () => import('./region/care/routes.ts'),
  () => import('./region/plan/routes.ts'),
  () => import('./region/lists/routes.ts'),
  () => import('./region/agenda/routes.ts'),
  () => import('./region/contacts/routes.ts'),
  () => import('./region/resources/routes.ts'),
  () => import('./comparison/routes.ts'),
  () => import('./campaigns/routes.ts'),
  () => import('./campaigns/alerts/routes.ts'),
  () => import('./exercises/conduct/routes.ts'),
  () => import('./administration/routes.ts'),
]

import type { Indicator } from '../figures/indicator.ts'

/** Actions of the plans that are done. The plan of a structure is its own: no list stands behind this figure. */
export const planProgress: Indicator = {
  name: 'plan-progress',
  form: 'share',
  unit: 'action',
  sight: 'sum',
  reads: ['plan'],
  sayOn:
    () =>
    ({ plan }) =>
      plan && { part: plan.done, whole: plan.total, unknown: 0 },
}

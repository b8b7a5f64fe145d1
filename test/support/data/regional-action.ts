import type { RegionalAction } from '#regional-plan'

/** An action of a regional plan, with what a test is about. */
export function aRegionalAction(given: Partial<RegionalAction> = {}): RegionalAction {
  const at = new Date('2026-01-01T08:00:00Z')
  return {
    id: 'action',
    region: '32',
    axisId: 'axe',
    kind: 'action',
    title: 'Forum régional',
    detail: '',
    lead: 'ARS',
    contributors: '',
    consulted: '',
    informed: '',
    startsOn: '2026-01-01',
    endsOn: '2026-12-31',
    state: 'planned',
    progressPercent: null,
    budgetEuros: null,
    indicators: [],
    stages: [],
    source: null,
    placing: null,
    position: 1,
    createdAt: at,
    updatedAt: at,
    revision: 1,
    ...given,
  }
}

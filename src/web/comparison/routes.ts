import { accountForms, accountPages, forms } from '../http/limits.ts'
import { get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as comparison from './comparison.ts'
import * as publication from './publication.ts'

const finess = ':finess'
const region = ':region'

/** Where structures stand among their peers, and the releases of a region. */
export const routes: readonly Route[] = [
  get(paths.comparison, 'account', accountPages, comparison.showChoice),
  get(paths.acrossComparison, 'figures', accountPages, comparison.showAcrossComparison),
  get(paths.structureComparison(finess), 'own', accountPages, comparison.showStructureComparison),
  post(paths.comparisonPart(finess), 'own', accountForms, forms, comparison.changePart),
  get(paths.regionComparison(region), 'compared', accountPages, comparison.showRegionComparison),
  get(paths.comparisonPreparation(region), 'region', accountPages, publication.showPreparation),
  post(paths.comparisonPublication(region), 'region', accountForms, forms, publication.publish),
  post(paths.comparisonWithdrawal(region), 'region', accountForms, forms, publication.withdraw),
  post(paths.comparisonAcross(region), 'region', accountForms, forms, publication.join),
]

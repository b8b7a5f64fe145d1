import { accountFiles, accountForms, accountPages, forms } from '../http/limits.ts'
import { file, get, post, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as plan from './plan.ts'
import * as action from './plan-action.ts'

const finess = ':finess'
const one = paths.planAction(finess, ':action')
const removal = paths.planRemoval(finess, ':action')

/** The plan of a structure: the list, its exports, and each action. */
export const routes: readonly Route[] = [
  get(paths.plan(finess), 'own', accountPages, plan.showPlan),
  file(paths.planCalendar(finess), 'own', accountFiles, plan.sendCalendar),
  file(paths.planWorkbook(finess), 'own', accountFiles, plan.sendWorkbook),
  post(paths.planMeasures(finess), 'own', accountForms, forms, plan.take),
  get(paths.planAddition(finess), 'own', accountPages, action.showNew),
  post(paths.planAddition(finess), 'own', accountForms, forms, action.add),
  get(one, 'own', accountPages, action.showAction),
  post(one, 'own', accountForms, forms, action.change),
  get(removal, 'own', accountPages, action.showRemoval),
  post(removal, 'own', accountForms, forms, action.remove),
]

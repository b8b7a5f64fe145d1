import { accountFiles, accountForms, accountPages, forms } from '../../http/limits.ts'
import { file, get, post, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import { showAction } from './action.ts'
import * as form from './action-form.ts'
import * as axes from './axes.ts'
import { sendPlan, showPlan } from './plan.ts'

const [region, axis, action] = [':region', ':axe', ':chantier']

/** The cyber plan of a region: read by its people and its animators, written by its people. */
export const routes: readonly Route[] = [
  get(paths.regionalPlan(region), 'followed', accountPages, showPlan),
  file(paths.regionalPlanFile(region, 'xlsx'), 'followed', accountFiles, sendPlan),
  file(paths.regionalPlanFile(region, 'csv'), 'followed', accountFiles, sendPlan),
  get(paths.regionalAction(region, action), 'followed', accountPages, showAction),
  get(paths.regionalActionAddition(region), 'region', accountPages, form.show),
  post(paths.regionalActionAddition(region), 'region', accountForms, forms, form.save),
  get(paths.regionalActionChange(region, action), 'region', accountPages, form.show),
  post(paths.regionalActionChange(region, action), 'region', accountForms, forms, form.save),
  get(paths.regionalAxes(region), 'region', accountPages, axes.showAxes),
  post(paths.regionalAxes(region), 'region', accountForms, forms, axes.addAxis),
  post(paths.regionalAxis(region, axis), 'region', accountForms, forms, axes.renameAxis),
  post(paths.regionalAxisRemoval(region, axis), 'region', accountForms, forms, axes.removeAxis),
  post(paths.regionalPlanStart(region), 'region', accountForms, forms, axes.takeModel),
]

import { accountFiles, accountForms, accountPages, forms, linkForms, linkPages } from '../../http/limits.ts'
import { file, get, post, postFromAnywhere, type Route } from '../../http/routing/route.ts'
import { paths } from '../../paths.ts'
import * as link from './alert-link.ts'
import * as refusal from './mail-refusal.ts'
import * as own from './own-alerts.ts'
import * as region from './region-alert.ts'
import * as form from './region-alert-form.ts'
import { showRegionAlerts } from './region-alerts.ts'
import { sendAnswers } from './region-answers.ts'

const code = ':region'
const alert = ':alerte'
const secret = ':secret'

/** Alerts that a region relays: it writes and follows them, structures answer with an account or by the link of a mail. */
export const routes: readonly Route[] = [
  get(paths.regionAlerts(code), 'region', accountPages, showRegionAlerts),
  get(paths.regionAlertAddition(code), 'region', accountPages, form.show),
  post(paths.regionAlertAddition(code), 'region', accountForms, forms, form.save),
  get(paths.regionAlert(code, alert), 'region', accountPages, region.showAlert),
  get(paths.regionAlertChange(code, alert), 'region', accountPages, form.show),
  post(paths.regionAlertChange(code, alert), 'region', accountForms, forms, form.save),
  post(paths.regionAlertRemoval(code, alert), 'region', accountForms, forms, region.remove),
  post(paths.regionAlertSending(code, alert), 'region', accountForms, forms, region.send),
  post(paths.regionAlertClosing(code, alert), 'region', accountForms, forms, region.close),
  post(paths.regionAlertAgain(code, alert), 'region', accountForms, forms, region.sendAgain),
  file(paths.regionAlertFile(code, alert), 'region', accountFiles, sendAnswers),
  get(paths.alerts, 'account', accountPages, own.showOwnAlerts),
  post(paths.alertAnswer(alert), 'own', accountForms, forms, own.answer),
  get(paths.alertLink(secret), 'mailed', linkPages, link.showAlert),
  post(paths.alertLink(secret), 'mailed', linkForms, forms, link.answer),
  get(paths.mailRefusal(secret), 'mailed', linkPages, refusal.showRefusal),
  postFromAnywhere(paths.mailRefusal(secret), 'mailed', linkForms, forms, refusal.change),
]

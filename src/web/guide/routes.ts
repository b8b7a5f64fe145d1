import { drawings, openPages } from '../http/limits.ts'
import { get, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import * as guide from './guide.ts'

export const routes: readonly Route[] = [
  get(paths.guide, 'anyone', openPages, guide.showGuide),
  get(paths.guidePicture(':name'), 'anyone', drawings, guide.sendGuidePicture),
  get(paths.guidePage(':word'), 'anyone', openPages, guide.showGuidePage),
]

import { accountFiles, accountPages } from '../http/limits.ts'
import { file, get, type Route } from '../http/routing/route.ts'
import { paths } from '../paths.ts'
import { sendFigures, showFigures } from './figures.ts'
import { sendList, showList } from './list.ts'
import { showRecords } from './records.ts'

const region = ':region'

/** The yearly exercises of a region: figures, the list behind each, and the exercises that wait for a word. */
export const routes: readonly Route[] = [
  get(paths.regionExercises(region), 'followed', accountPages, showFigures),
  file(paths.regionFiguresFile(region, 'csv'), 'followed', accountFiles, sendFigures),
  file(paths.regionFiguresFile(region, 'xlsx'), 'followed', accountFiles, sendFigures),
  get(paths.regionList(region), 'followed', accountPages, showList),
  file(paths.regionListFile(region, 'csv'), 'followed', accountFiles, sendList),
  file(paths.regionListFile(region, 'xlsx'), 'followed', accountFiles, sendList),
  get(paths.regionRecords(region), 'followed', accountPages, showRecords),
]

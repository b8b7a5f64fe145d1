import { followCare } from '#care'
import { type ComparisonContext, openRegionComparison } from '#comparison'
import { followRegion } from '#exercises'
import { reportIndicators, reportParticipation } from '#indicators'
import type { Context } from '#kernel'
import { fileNameOf, topicTitles } from '#messages'
import type { CatalogueContext } from '#questionnaires'
import { openRegionalPlan, type TemplateContext } from '#regional-plan'
import { type OperatorContext, printedOperator } from '../operator.ts'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import { participationReport } from '../region/participation-report.ts'
import { regionReport } from '../region/region-report.ts'
import type { PrintedReport } from './print-assessment.ts'

type Needs = Context & CatalogueContext & PrinterContext & OperatorContext

export interface RegionReference {
  /** INSEE code. */
  readonly region: string
  readonly year?: number | undefined
}

/** The edition « interne », for the people who follow the region; an animator gets that of the territory. It names structures. */
export async function printRegion(
  context: Needs & TemplateContext,
  { region, year }: RegionReference,
): Promise<PrintedReport> {
  const indicators = await reportIndicators(context, { region, year })
  const exercises = await followRegion(context, { region, year })
  const care = await followCare(context, { region })
  const plan = await openRegionalPlan(context, { region })
  const report = regionReport({ indicators, exercises, care, plan })
  const operator = printedOperator(await context.appearance.now())
  const pdf = await printReport(context, { name: 'region', report, operator })
  return { pdf, fileName: fileName('interne', indicators.shown) }
}

/** The edition « diffusable », for everybody to read: printed by the people who follow the whole region. */
export async function printParticipationReport(
  context: Needs & ComparisonContext,
  { region, year }: RegionReference,
): Promise<PrintedReport> {
  const told = await reportParticipation(context, { region, year })
  const comparison = await openRegionComparison(context, { region })
  const report = participationReport(told, comparison, topicTitles(context.catalogue))
  const operator = printedOperator(await context.appearance.now())
  const pdf = await printReport(context, { name: 'region-diffusable', report, operator })
  return { pdf, fileName: fileName('diffusable', told) }
}

function fileName(edition: string, { region, year, period }: RegionFile): string {
  return fileNameOf(['region', region.code, edition, period?.day ?? String(year)], 'pdf')
}

interface RegionFile {
  readonly region: { readonly code: string }
  readonly year: number
  readonly period: { readonly day: string } | undefined
}

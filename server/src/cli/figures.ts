/** The work of reading a file for its figures; how they are written is the concern of `extract.ts`. */
import { analyse, noFixes } from '../core'
import { applyConfiguration } from '../features/configuration'
import type { Task } from './run'

export const readFigures: Task['work'] = ({ input, opened, governing: { configuration, path } }) => {
  const report = analyse(opened.text)
  return {
    path: input.path,
    format: opened.format,
    report,
    page: opened.page,
    omitted: opened.omitted,
    // A finding that is off or ignored blames no cell.
    findings: applyConfiguration(report.findings, configuration, path).findings,
    ask: noFixes,
    ignored: [],
    hidden: 0,
  }
}

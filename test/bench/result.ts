/** What a bench has to say: Markdown for `docs/performance.md`, and how it stands with the aims. */
import { writeFileSync } from 'node:fs'

export interface Aim {
  readonly aim: string
  readonly reached: string
  readonly met: boolean
}

export interface Result {
  readonly aims: readonly Aim[]
  readonly body: string
}

/** Prints it, and leaves it where `run.mjs` looks for it. */
export function publish(result: Result): void {
  console.log(result.body)
  for (const { aim, reached, met } of result.aims) console.log(`${met ? '✓' : '✗'} ${aim}: ${reached}`)
  if (process.env.BENCH_RESULT) writeFileSync(process.env.BENCH_RESULT, JSON.stringify(result))
}

/** A table in Markdown; numbers with one decimal below ten. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.map(written).join(' | ')} |`
  const rule = heads.map((_, i) => (i === 0 ? '---' : '---:'))
  return ['', line(heads), line(rule), ...rows.map(line), ''].join('\n')
}

export function written(cell: string | number): string {
  return typeof cell === 'string' ? cell : cell.toFixed(cell < 10 ? 1 : 0)
}

/** The value below which this share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

export const median = (numbers: readonly number[]): number => quantile(numbers, 0.5)

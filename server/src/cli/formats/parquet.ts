/**
 * The values of reports as a Parquet file, for data frames and databases: typed, numbers exact. Rows are written group
 * by group as they come, so that memory does not grow with their number.
 */
import type { SchemaElement } from 'hyparquet'
import { Figure, type Value } from '../../export/csv'
import { tabular, type Column, type Shape } from './tabular'
import { asLines, gathering, type Writing } from './writing'

/** Rows of a group. */
const groupSize = { long: 50_000, wide: 2_000 }

/**
 * A number with more than 24 digits before its point or 14 behind it is empty in `decimal`, and `raw` has it. Readers that
 * turn decimals into floating point by multiplying get whole numbers whole at this scale, which they do not at every one.
 */
const [precision, scale] = [38, 14]

export function parquetWriting(shape: Shape): Writing {
  const { columns, rows } = tabular(shape)
  const size = shape.wide ? groupSize.wide : groupSize.long
  return {
    ...asLines,
    through(output) {
      let group: Value[][] = []
      const writer = lazily(() => openParquet(storedColumns(columns), (bytes) => output.print(bytes)))
      const flush = async (): Promise<void> => {
        const full = group
        group = []
        await (await writer()).write(full)
      }
      return gathering(
        output,
        async (report) => {
          for (const row of rows(report)) group.push(row)
          if (group.length >= size) await flush()
        },
        async () => {
          if (group.length > 0) await flush()
          await (await writer()).finish()
        },
      )
    },
  }
}

function lazily<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => (made ??= make())
}

interface Stored {
  readonly name: string
  readonly kind: keyof typeof kinds
  /** The place of the value in a row. */
  readonly index: number
}

/** Beside the exact number the nearest that a program computes with, as in the JSON. */
function storedColumns(columns: readonly Column[]): Stored[] {
  return columns.flatMap(({ name, type }, index): Stored[] => {
    const own = { name, kind: type, index }
    return name === 'decimal' ? [own, { name: 'value', kind: 'double', index }] : [own]
  })
}

async function openParquet(columns: readonly Stored[], print: (bytes: Uint8Array) => Promise<void>) {
  // Loaded here, where such a file is written.
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  const bytes = new ByteWriter()
  const parquet = new ParquetWriter({ writer: bytes, schema: schemaOf(columns), createdBy: 'ogi-report' })
  /** The places in the file go on counting. */
  const flush = async (): Promise<void> => {
    await print(bytes.getBytes().slice())
    bytes.index = 0
  }
  return {
    async write(rows: readonly Value[][]): Promise<void> {
      const columnData = columns.map(({ name, kind, index }) => ({
        name,
        data: rows.map((row) => stored[kind](row[index]!)),
      }))
      await parquet.write({ columnData, rowGroupSize: rows.length })
      await flush()
    },
    async finish(): Promise<void> {
      await parquet.finish()
      await flush()
    },
  }
}

function schemaOf(columns: readonly Stored[]): SchemaElement[] {
  const root: SchemaElement = { name: 'root', num_children: columns.length }
  return [
    root,
    ...columns.map(({ name, kind }): SchemaElement => ({ ...kinds[kind], name, repetition_type: 'OPTIONAL' })),
  ]
}

const kinds: Readonly<Record<Column['type'] | 'double', Omit<SchemaElement, 'name'>>> = {
  double: { type: 'DOUBLE' },
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  whole: { type: 'INT32' },
  decimal: {
    type: 'FIXED_LEN_BYTE_ARRAY',
    type_length: 16,
    converted_type: 'DECIMAL',
    precision,
    scale,
    logical_type: { type: 'DECIMAL', precision, scale },
  },
}

const stored: Readonly<Record<Column['type'] | 'double', (value: Value) => string | number | bigint | null>> = {
  text: (value) => (value instanceof Figure ? value.text : value),
  double: (value) => (value instanceof Figure ? Number(value.text) : null),
  whole: (value) => (typeof value === 'number' ? value : null),
  decimal: (value) => (value instanceof Figure ? unscaled(value.text) : null),
}

/** `-27.94` as a whole number of the smallest unit; null for one that has no room. */
function unscaled(decimal: string): bigint | null {
  const [whole = '', fraction = ''] = decimal.split('.')
  const digits = whole.replace('-', '').length
  return fraction.length > scale || digits > precision - scale ? null : BigInt(whole + fraction.padEnd(scale, '0'))
}

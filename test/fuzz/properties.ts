/** Every law beside the cases that it is tried on: what `npm run fuzz` goes through, over and over. Data only. */
import fc from 'fast-check'
import { editingAgrees, sessions, type Session } from './editing'
import { flood, scrap } from './hostile'
import { afresh, faithful, mended, mending, quick, readable, settling, type Law } from './laws'
import { mutated } from './mutations'

export interface Property<T> {
  readonly name: string
  readonly cases: fc.Arbitrary<T>
  /** Throws where it does not hold. */
  readonly law: (one: T) => void | Promise<void>
}

export interface TextProperty extends Property<string> {
  readonly law: Law
}

/** @param examples whole reports beside the generated ones; `flooded`: characters of a flood */
export function textProperties(examples: readonly string[], flooded: number): readonly TextProperty[] {
  const wounded = mutated(examples)
  const floods = flood(flooded)
  return [
    { name: 'scrap is read', cases: scrap, law: readable },
    { name: 'mutated reports are read', cases: wounded, law: readable },
    { name: 'floods are read', cases: floods, law: readable },
    { name: 'facts say what stands there', cases: fc.oneof(wounded, scrap), law: faithful },
    { name: 'fixes mend', cases: fc.oneof({ weight: 4, arbitrary: wounded }, scrap), law: mending },
    { name: 'fixing ends', cases: fc.oneof({ weight: 4, arbitrary: wounded }, scrap), law: settling },
    {
      name: 'the version before changes nothing',
      cases: fc.oneof({ weight: 4, arbitrary: wounded }, scrap),
      law: afresh,
    },
    { name: 'floods are read in time', cases: floods, law: quick(20) },
    { name: 'mutated reports are read in time', cases: wounded, law: quick(60) },
    { name: 'mutated reports are mended in time', cases: wounded, law: mended(10) },
  ]
}

export function sessionProperty(examples: readonly string[]): Property<Session> {
  return { name: 'editing agrees', cases: sessions(mutated(examples)), law: editingAgrees }
}

/** What stands above the form: how much was read, how many errors there are and the way to the next, whether it is saved, and what can be done here. */
import type { HandOver, Shown } from '../messages'
import { make } from './elements'
import { wordsIn } from './words'

/** What can be done, each with what it is called; absent where it cannot be. */
export interface Doable {
  readonly rowZeros?: string | undefined
  readonly tableZeros?: string | undefined
}

export type Deed = keyof Doable | HandOver | 'proposals' | 'nextError'

export const handOver: readonly HandOver[] = ['copyWordTable', 'copyCorrections', 'exportWord', 'exportHtml']

export interface Bar {
  readonly show: (preview: Shown) => void
  readonly tellState: (isDirty: boolean) => void
  /** What can be done at the cell that a person is at. */
  readonly offer: (doable: Doable) => void
  /** What was not done, until something else is. */
  readonly warn: (text: string) => void
  /** Puts the keyboard on what can be done here; false where that is nothing. */
  readonly focus: () => boolean
}

export function barIn(header: HTMLElement, act: (deed: Deed) => void): Bar {
  let words = wordsIn.zh
  const reading = make('span', { className: 'reading', attributes: { role: 'status' } })
  const warning = make('div', { className: 'refusal', attributes: { role: 'alert' } })
  const state = make('span', { className: 'state' })
  const deeds: Readonly<Record<Deed, HTMLButtonElement>> = {
    nextError: button('nextError'),
    rowZeros: button('rowZeros'),
    tableZeros: button('tableZeros'),
    proposals: button('proposals'),
    copyWordTable: button('copyWordTable'),
    copyCorrections: button('copyCorrections'),
    exportWord: button('exportWord'),
    exportHtml: button('exportHtml'),
  }
  header.setAttribute('role', 'toolbar')
  header.append(
    make('div', {}, reading, deeds.nextError, state),
    make('div', {}, deeds.proposals, deeds.rowZeros, deeds.tableZeros),
    make('div', { className: 'handOver' }, ...handOver.map((deed) => deeds[deed])),
    warning,
  )

  function button(deed: Deed): HTMLButtonElement {
    const element = make('button', { attributes: { type: 'button', 'data-deed': deed } })
    element.hidden = true
    element.addEventListener('click', () => {
      act(deed)
    })
    return element
  }

  function name(deed: Deed, title: string | undefined): void {
    deeds[deed].textContent = title ?? ''
    deeds[deed].hidden = title === undefined
  }

  return {
    show({ language, reading: said, findings, proposals }) {
      words = wordsIn[language]
      header.lang = language
      header.setAttribute('aria-label', words.bar)
      reading.textContent = said
      const count = (severity: string) => findings.filter((f) => f.severity === severity).length
      name('nextError', words.found(count('error'), count('warning'), count('information')))
      for (const deed of handOver) name(deed, words.handOver[deed])
      name('proposals', proposals > 0 ? words.proposals(proposals) : undefined)
    },
    tellState(isDirty) {
      state.textContent = isDirty ? words.unsaved : words.saved
    },
    offer({ rowZeros, tableZeros }) {
      name('rowZeros', rowZeros)
      name('tableZeros', tableZeros)
    },
    warn(text) {
      warning.textContent = text
    },
    focus() {
      const first = [deeds.rowZeros, deeds.tableZeros, deeds.proposals].find(({ hidden }) => !hidden)
      first?.focus()
      return first !== undefined
    },
  }
}

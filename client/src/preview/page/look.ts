/** What a change will do, shown before it is made: each cell with what stands there and what takes its place, and what is left out. */
import type { ChangedCell, RefusedCell } from '../../../../server/src/lsp/messages'
import { make } from './elements'
import type { Words } from './words'

export interface Look {
  readonly show: (
    cells: readonly ChangedCell[],
    refused: readonly RefusedCell[],
    words: Words,
    agreed: () => void,
  ) => void
  readonly isOpen: () => boolean
}

/** @param closed the keyboard is to go back to where it was */
export function lookIn(body: HTMLElement, closed: () => void): Look {
  const dialog = make('dialog', { attributes: { 'aria-labelledby': 'look' } })
  dialog.addEventListener('close', closed)
  dialog.addEventListener('keydown', (event) => {
    event.stopPropagation()
  })
  body.append(dialog)

  function button(title: string, act?: () => void): HTMLButtonElement {
    const element = make('button', { attributes: { type: 'button' } }, title)
    element.addEventListener('click', () => {
      dialog.close()
      act?.()
    })
    return element
  }

  return {
    isOpen: () => dialog.open,
    show(cells, refused, words, agreed) {
      const changes = cells.map(({ name, before, after }) =>
        make(
          'tr',
          {},
          make('td', { className: 'text' }, name),
          make('td', {}, before === '' ? words.blank : before),
          make('td', {}, '→'),
          make('td', {}, after === '' ? words.blank : after),
        ),
      )
      const left = refused.map(({ text, name, reason }) =>
        make('p', { className: 'refusal' }, words.refused(text, name, reason)),
      )
      const agree = button(words.agree(cells.length), agreed)
      agree.disabled = cells.length === 0
      dialog.replaceChildren(
        make('h2', { attributes: { id: 'look' } }, words.looked(cells.length)),
        make(
          'div',
          { className: 'changes', attributes: { tabindex: 0 } },
          make('table', {}, make('tbody', {}, ...changes)),
          ...left,
        ),
        make('div', { className: 'buttons' }, agree, button(words.cancel)),
      )
      dialog.showModal()
      if (cells.length > 0) agree.focus()
    },
  }
}

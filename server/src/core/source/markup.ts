/**
 * HTML is parsed here, as htmlparser2 does it, but no deeper than browsers nest elements: what is opened below ends where
 * it begins, and its content belongs to the element around it. Without a bound a text of opening tags alone would take
 * time in proportion to the square of its length.
 */
import { Parser, type Handler } from 'htmlparser2'

/** Browsers build their trees no deeper. */
const deepest = 512

class BoundedParser extends Parser {
  private excess = false

  constructor(
    handler: Partial<Handler>,
    private readonly isFull: () => boolean,
  ) {
    super(handler, { decodeEntities: true, recognizeSelfClosing: false })
  }

  protected override isVoidElement(name: string): boolean {
    return this.excess || super.isVoidElement(name)
  }

  override onopentagname(start: number, end: number): void {
    this.excess = this.isFull()
    super.onopentagname(start, end)
  }

  override onclosetag(start: number, end: number): void {
    this.excess = false
    super.onclosetag(start, end)
  }
}

/** Half-open, in offsets of the text; of an implied end the place where it is implied. */
export interface Event {
  readonly start: number
  readonly end: number
}

export interface Listener {
  onOpen(name: string, attributes: Readonly<Record<string, string>>, at: Event): void
  /** Entities are decoded in `said`. */
  onText?(said: string, at: Event): void
  /** `implied`: no tag of its own ends the element. */
  onClose(name: string, implied: boolean, at: Event): void
}

/** Tells the listener of each tag and text, in order; whatever was opened is closed. */
export function parseHtml(text: string, listener: Listener): void {
  let depth = 0
  // Where a comment or declaration is never closed, the parser ends its elements behind the text.
  const place = (): Event => ({
    start: Math.min(parser.startIndex, text.length),
    end: Math.min(parser.endIndex + 1, text.length),
  })
  const parser = new BoundedParser(
    {
      onopentag(name, attributes) {
        depth++
        listener.onOpen(name, attributes, place())
      },
      ontext: (said) => listener.onText?.(said, place()),
      onclosetag(name, implied) {
        depth--
        listener.onClose(name, implied, place())
      },
    },
    () => depth >= deepest,
  )
  parser.end(text)
}

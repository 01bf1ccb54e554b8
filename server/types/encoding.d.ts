/** The platform's encodings (WHATWG), which every host of the engine has; the language's own library has no types for them. */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean })
  /** Throws a TypeError where it is fatal and the bytes are not in the encoding. */
  decode(input?: Uint8Array): string
}

declare class TextEncoder {
  encode(input?: string): Uint8Array<ArrayBuffer>
}

/** The half of pdf.js that reads, with what the build puts into it (`pdfjs.mjs`). */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
  /** What reading may cost. Where it is spent, whatever is being read fails. */
  export const budget: {
    start(limits: { bytes: number; operators: number; milliseconds: number }): void
    isSpent(): boolean
    /** Whether a part of what was read could not be decoded. */
    isLost(): boolean
  }
}

/** Runs the mocha tests inside the web-worker extension host. It has no files: the results leave it through the log. */
import 'mocha/mocha.js'
import { collect, options } from '../mocha'

/** @param load defines the tests: `describe` and `it` exist while it runs. */
export function run(load: () => void): Promise<void> {
  mocha.setup(options)
  load()
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => (failures === 0 ? resolve() : reject(new Error(`${failures} failed`))))
    collect(runner, ({ tests, running }) =>
      console.log(`@@results ${JSON.stringify(running ? { running } : tests.at(-1))}`),
    )
  })
}

/** The examples in the web-worker extension host, where the server is a worker. */
import { describeExamples } from '../examples'

describeExamples()

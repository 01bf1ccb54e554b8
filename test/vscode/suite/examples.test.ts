/** The examples in the Node extension host, where the server is a process. */
import { describeExamples } from '../examples'

describeExamples()

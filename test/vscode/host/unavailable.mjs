/** This machine cannot do it, and no test has failed: the message says what is missing and what to install. */
export class Unavailable extends Error {}

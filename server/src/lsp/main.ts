/** Entry of the server where the extension starts it: one file for a Node process and for a web worker. */
void ('importScripts' in globalThis ? import('./browser') : import('./node'))

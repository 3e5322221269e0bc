/** Rules and facts as generated JavaScript. */
export { compileEdition } from './backends/js/compile-edition.ts';
export { toSource } from './backends/js/to-source.ts';

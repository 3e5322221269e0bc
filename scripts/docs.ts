import { resolve } from 'node:path';
import { writeReadmes } from './generate/command-table.ts';
import { writeLintDocs } from './generate/lint-docs.ts';

/** `npm run docs`: what is written about commands and drafting rules, from their definitions. Tests prove it current. */
const root = resolve(import.meta.dirname, '..');
await writeReadmes(root);
await writeLintDocs(root);

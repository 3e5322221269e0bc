#!/usr/bin/env node
import module from 'node:module';
import { fileURLToPath } from 'node:url';

// Compiling the command's code takes longer than checking a declaration: Node ≥ 22.8 keeps the result between runs.
module.enableCompileCache?.();
const { main } = await import('./build/main.js');
await main(fileURLToPath(new URL('.', import.meta.url)));

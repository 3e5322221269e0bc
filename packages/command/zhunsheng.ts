#!/usr/bin/env node
import module from 'node:module';

// Compiling the command's code takes longer than checking a declaration: Node ≥ 22.8 keeps the result between runs.
module.enableCompileCache?.();
await import('./main.ts');

import { readFile } from 'node:fs/promises';
import { check } from './checker.js';

const declaration = JSON.parse(await readFile('declaration.json', 'utf8'));
const report = check(declaration);
console.log(report.conclusion); // recognised, not_recognised, undetermined; null: the data have errors
for (const { id, verdict } of report.clauses) console.log(id, verdict);

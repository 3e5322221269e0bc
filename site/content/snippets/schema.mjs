import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';

const read = async path => JSON.parse(await readFile(path, 'utf8'));
const ajv = new Ajv2020({ allErrors: true, strict: false, validateFormats: false });
const fits = ajv.compile(await read('declaration.schema.json'));
if (!fits(await read('declaration.json'))) console.error(fits.errors);

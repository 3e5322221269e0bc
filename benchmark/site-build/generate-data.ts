import { join, resolve } from 'node:path';
import { buildEditions } from '../../packages/workshop/compile/build-editions.ts';
import { openProject } from '../../packages/workshop/project/project.ts';
import { writeSiteData } from '../../packages/workshop/site-data/site-data.ts';

/** `generate-data.ts ROOT`: the editions of a copy of the content and the data of its site, in its own build/. */
const root = resolve(process.argv[2] ?? '.');
const project = openProject(root);
await buildEditions(project, join(root, 'build/editions'));
await writeSiteData(project, join(root, 'build/site'));

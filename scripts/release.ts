import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { CarriedPackage } from '@zhunsheng/workshop';
import { packAll } from './pack.ts';

const ROOT = resolve(import.meta.dirname, '..');

interface Component {
  readonly name: string;
  readonly group?: string;
  readonly version: string;
  readonly 'bom-ref': string;
  readonly licenses?: readonly unknown[];
}

/** A bill of materials in CycloneDX, as far as it is looked into here. */
export interface Bom {
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

/** The bill of materials of all that is installed with the two packages, by CycloneDX's own tool. */
export function readBom(): Bom {
  const tool = join(ROOT, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');
  const options = ['--omit', 'dev', '--workspace', 'packages/zhunsheng-workshop', '--flatten-components'];
  const printed = execFileSync(
    process.execPath,
    [tool, ...options, '--output-reproducible', '--mc-type', 'library'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 1e9, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(printed) as Bom;
}

/** Of a bill what a package carries: it is bundled, so nothing else is installed with it. */
export function bomOf(bom: Bom, name: string, carried: readonly CarriedPackage[]): Bom {
  const wanted = new Set(carried.map(each => `${each.name}@${each.version}`));
  // What stands in several places of node_modules is one thing here.
  const found = bom.components.filter(each => wanted.has(nameOf(each)));
  const components = [...new Map(found.map(each => [nameOf(each), each])).values()];
  const refs = components.map(each => each['bom-ref']);
  const root = bom.components.find(each => each.name === name);
  if (!root) throw new Error(`no ${name} in the bill of materials`);
  return {
    ...bom,
    metadata: { ...bom.metadata, component: root },
    components,
    dependencies: [
      { ref: root['bom-ref'], dependsOn: refs },
      ...bom.dependencies.flatMap(({ ref, dependsOn = [] }) =>
        refs.includes(ref) ? [{ ref, dependsOn: dependsOn.filter(other => refs.includes(other)) }] : [],
      ),
    ],
  };
}

/** `@scope/name@1.0.0`. */
export function nameOf({ group, name, version }: Component): string {
  return `${group ? `${group}/` : ''}${name}@${version}`;
}

/**
 * `npm run release`: what a release consists of, in build/release: the two packages, a bill of materials each, their
 * digests. Nothing is published; how to is said.
 */
async function release(): Promise<void> {
  const folder = join(ROOT, 'build/release');
  const { zhunsheng, workshop, carried } = await packAll(folder);
  const bom = readBom();
  const bills = { zhunsheng: bomOf(bom, 'zhunsheng', carried.zhunsheng), 'zhunsheng-workshop': bom };
  for (const [name, bill] of Object.entries(bills))
    await writeFile(join(folder, `${name}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
  const files = [zhunsheng, workshop, ...Object.keys(bills).map(name => join(folder, `${name}.cdx.json`))];
  const digests = await Promise.all(files.map(async file => `${await sha256(file)}  ${basename(file)}\n`));
  await writeFile(join(folder, 'SHA256SUMS'), digests.join(''));
  console.log(digests.join(''));
  console.log(
    '没有发布。在有 id-token: write 权限的 CI 作业中运行 / nothing is published; in a CI job with id-token: write run',
  );
  for (const file of [zhunsheng, workshop]) console.log(`  npm publish --provenance ${relative(ROOT, file)}`);
}

async function sha256(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

if (import.meta.main) await release();

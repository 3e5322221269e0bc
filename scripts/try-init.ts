import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { formDictionary, writeTemplate } from '@zhunsheng/checker/forms';
import type { EditionDescription } from '@zhunsheng/language';
import { parse } from 'yaml';
import { install, packedTarballs } from './packed.ts';

/**
 * `npm run try:init`: what a standards body does that has nothing but the packages, in an empty folder, from `init` to a
 * served site and a checked Excel form; prints the clock of each step. Exits 1 at the first step that fails.
 */
async function tryInit(): Promise<void> {
  const clock = startClock();
  const { folder, zhunsheng, workshop } = await packedTarballs();
  try {
    clock('packed');
    const home = install(folder, zhunsheng, workshop);
    clock('installed');
    const program = join(home, 'node_modules/zhunsheng/zhunsheng.js');
    for (const kind of ['clauses', 'score', 'both']) {
      const run = runner(program, home);
      run('init', kind, '--yes', '--kind', kind);
      const inside = runner(program, join(home, kind));
      for (const step of STEPS) inside(...step);
      await writeFilledForm(join(home, kind));
      inside('check', 'filled.xlsx');
      clock(`${kind}: init, lint, build, check, template, check of a filled form, export docx`);
    }
    await serveAndFetch(program, join(home, 'clauses'));
    clock('clauses: site, served, a page fetched');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  clock('all');
}

const STEPS = [
  ['lint'],
  ['build'],
  ['check', 'examples/example.yaml'],
  ['template', '--out', 'form.xlsx'],
  ['export', 'docx', '--out', 'standard.docx'],
] as const;

/** The form of a project filled in with its example, as an enterprise would send it. */
async function writeFilledForm(project: string): Promise<void> {
  const module = pathToFileURL(join(project, 'build/editions/v1.js')).href;
  const { edition } = (await import(module)) as { edition: { description: EditionDescription } };
  const example = parse(await readFile(join(project, 'examples/example.yaml'), 'utf8'));
  await writeFile(
    join(project, 'filled.xlsx'),
    await writeTemplate(formDictionary(edition.description), example),
  );
}

function runner(program: string, cwd: string): (...args: string[]) => void {
  return (...args) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      cwd,
      encoding: 'utf8',
    });
    if (status === 0) return;
    throw new Error(`zhunsheng ${args.join(' ')} → ${status}\n${stdout}${stderr}`);
  };
}

/** Builds the site and serves it; the page of a clause has to have its sentence. */
async function serveAndFetch(program: string, cwd: string): Promise<void> {
  const server = spawn(process.execPath, [program, 'start', '--port', '0'], { cwd });
  try {
    const page = await (await fetch(`${await originOf(server)}/v1/clauses/rd-share/`)).text();
    if (!page.includes('研究开发费用占营业收入的比例'))
      throw new Error('the page of the clause lacks its sentence');
  } finally {
    server.kill();
  }
}

async function originOf(server: ChildProcess): Promise<string> {
  let printed = '';
  for await (const chunk of server.stdout ?? []) {
    printed += chunk;
    const [origin] = /http:\/\/127[^/\s]+/.exec(printed) ?? [];
    if (origin) return origin;
  }
  await once(server, 'exit');
  throw new Error(`the site was not served\n${printed}`);
}

/** Prints how long a step took, and the last one how long all did. */
function startClock(): (step: string) => void {
  const start = performance.now();
  let last = start;
  return step => {
    const from = step === 'all' ? start : last;
    last = performance.now();
    console.log(`${((last - from) / 1000).toFixed(1).padStart(6)} s  ${step}`);
  };
}

await tryInit();

import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compile, type JSONSchema } from 'json-schema-to-typescript';

/**
 * TypeScript types from the JSON Schemas: those of the toolkit, `schemas/report.schema.json`, give `TOOLKIT/report.ts`;
 * those of the project's editions, `schemas/2024/declaration.schema.json`, give `PROJECT/2024/declaration.ts`.
 */
export async function generateTypes(
  schemaFolder: string,
  out: { readonly toolkit: string; readonly project: string },
): Promise<void> {
  // A schema of schemas has fields called as keywords are, which the generator takes for those.
  const files = (await readdir(schemaFolder, { recursive: true })).filter(
    file => file.endsWith('.schema.json') && !file.endsWith('-meta.schema.json'),
  );
  await Promise.all(
    files.map(async file => {
      const schema = JSON.parse(
        await readFile(join(schemaFolder, file), 'utf8'),
        titleAsComment,
      ) as JSONSchema;
      const name = typeName(file);
      const root = name.toLowerCase() in (schema.$defs ?? {}) ? `${name}s` : name;
      const source = await compile({ ...schema, $id: undefined }, root, {
        cwd: join(schemaFolder),
        additionalProperties: false,
        bannerComment: `// Generated from schemas/${file}.`,
        strictIndexSignatures: true,
        unreachableDefinitions: true,
        ignoreMinAndMaxItems: true,
        format: false,
        $refOptions: { resolve: { zhunsheng: localResolver(schemaFolder) } },
      });
      const target = join(
        dirname(file) === '.' ? out.toolkit : out.project,
        file.replace('.schema.json', '.ts'),
      );
      await mkdir(join(target, '..'), { recursive: true });
      await writeFile(target, source);
    }),
  );
}

/** A Chinese title is no name for a type: it becomes part of the comment. Leaves properties called "title" alone. */
function titleAsComment(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('title' in value) || typeof value.title !== 'string')
    return value;
  const { title, ...rest } = value as { title: string; description?: string };
  return { ...rest, description: [title, rest.description].filter(Boolean).join('：') };
}

function typeName(file: string): string {
  const base = file.replace(/^.*\//, '').replace('.schema.json', '');
  return base.replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
}

/** The `$id`s are not addresses on a network: they name the files of the schema folder. */
function localResolver(schemaFolder: string) {
  const base = 'https://zhunsheng.invalid/schemas/';
  return {
    order: 1,
    canRead: (file: { url: string }) => file.url.startsWith(base) || file.url.endsWith('.schema.json'),
    read: (file: { url: string }) =>
      readFile(
        join(
          schemaFolder,
          file.url.startsWith(base) ? file.url.slice(base.length) : file.url.replace(/^.*\/schemas\//, ''),
        ),
      ),
  };
}

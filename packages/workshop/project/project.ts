import { resolve } from 'node:path';
import { hasErrors, type Problem } from '@zhunsheng/language';
import type { InForce } from '@zhunsheng/language/types/in-force';
import type { Region } from '@zhunsheng/language/types/region';
import { type AssembledEdition, assembleEdition } from '../content/assemble-edition.ts';
import { ContentFiles, isTouched, type ReadBytes } from '../content/content-files.ts';
import { type CasesFile, casesByClause, readCaseFiles } from '../content/read-cases.ts';
import { type ReadComments, readComments } from '../content/read-comments.ts';
import {
  type ContentFile,
  type EditionContent,
  listEditions,
  type ReadEdition,
  readEdition,
} from '../content/read-edition.ts';
import {
  type ReadEditionLog,
  type ReadManifest,
  readEditionLog,
  readManifest,
} from '../content/read-edition-log.ts';

/** An edition as far as it could be read, with its rules. */
export interface ProjectEdition extends ReadEdition {
  /** Of the content, or of what is left of it. */
  readonly assembled?: AssembledEdition;
  /** What is wrong with the rules, not with the files. */
  readonly ruleProblems: readonly Problem[];
}

/** An edition that could be read whole and whose rules are in order. */
export interface SoundEdition {
  readonly id: string;
  readonly content: EditionContent;
  readonly assembled: AssembledEdition;
}

/** Something made from files, and from other things made. */
interface Made {
  readonly value: Promise<unknown>;
  readonly paths: Set<string>;
  readonly parts: Set<Made>;
}

/** A standard in its folder, read once: what is asked for again, by however many checks, is not read or parsed again. */
export class Project {
  readonly files: ContentFiles;
  private readonly made: Map<string, Made>;
  private readonly parts: Set<Made>;

  private constructor(files: ContentFiles, made: Map<string, Made>, parts = new Set<Made>()) {
    this.files = files;
    this.made = made;
    this.parts = parts;
  }

  static open(root: string, { read }: ProjectOptions = {}): Project {
    return new Project(ContentFiles.open(resolve(root), read), new Map());
  }

  get root(): string {
    return this.files.root;
  }

  /** The project after a change of the files `paths`: all that does not rest on them is taken over as it is. */
  changed(paths: readonly string[]): Project {
    const touched = paths.map(path => resolve(this.root, path));
    const made = [...this.made].filter(([, one]) => !restsOn(one, touched));
    return new Project(this.files.changed(touched), new Map(made));
  }

  /**
   * What `make` makes of the project, made once. It has to ask the project it is given for all it needs, so that it is
   * known what it rests on.
   */
  once<Value>(key: string, make: (project: Project) => Promise<Value>): Promise<Value> {
    const one = this.made.get(key) ?? this.make(make);
    this.made.set(key, one);
    this.parts.add(one);
    return one.value as Promise<Value>;
  }

  private make(make: (project: Project) => Promise<unknown>): Made {
    const paths = new Set<string>();
    const parts = new Set<Made>();
    const value = make(new Project(this.files.noting(paths), this.made, parts));
    return { value, paths, parts };
  }

  /** The ids of the editions, sorted. */
  editions(): Promise<readonly string[]> {
    return this.once('editions', ({ files }) => listEditions(files));
  }

  /**
   * The edition by which a declaration is judged that names none, from criteria/in-force.yaml. It stands outside of the
   * editions, because a later one takes over without a change to an edition that is frozen.
   */
  async inForce(): Promise<string | undefined> {
    const { data } = await this.files.yaml(this.files.path('criteria/in-force.yaml'));
    return (data as Partial<InForce> | null | undefined)?.edition;
  }

  edition(id: string): Promise<ProjectEdition> {
    return this.once(`edition ${id}`, async ({ files }) => {
      const read = await readEdition(files, id);
      const readable = read.content ?? read.rest;
      if (!readable) return { ...read, ruleProblems: [] };
      const { edition: assembled, problems: ruleProblems } = assembleEdition(readable);
      return { ...read, assembled, ruleProblems };
    });
  }

  /** The edition when it can be worked with; undefined when its files or rules have errors. */
  async soundEdition(id: string): Promise<SoundEdition | undefined> {
    const { content, assembled, ruleProblems } = await this.edition(id);
    return content && assembled && !hasErrors(ruleProblems) ? { id, content, assembled } : undefined;
  }

  /** terms.yaml, changes.yaml and tombstones.yaml of an edition. */
  log(id: string): Promise<ReadEditionLog> {
    return this.once(`log ${id}`, ({ files }) => readEditionLog(files, id));
  }

  /** Undefined for an edition that is not frozen. */
  manifest(id: string): Promise<ReadManifest | undefined> {
    return this.once(`manifest ${id}`, ({ files }) => readManifest(files, id));
  }

  /** Whether no tool writes to an edition any more, be its manifest in order or not. */
  async isFrozen(id: string): Promise<boolean> {
    return (await this.manifest(id)) !== undefined;
  }

  /** The day an edition was frozen; undefined for a draft. */
  async frozenOn(id: string): Promise<string | undefined> {
    return (await this.manifest(id))?.file?.data.frozen_on;
  }

  /** The consultations on an edition. */
  comments(id: string): Promise<ReadComments> {
    return this.once(`comments ${id}`, ({ files }) => readComments(files, id));
  }

  /** The files of hand-written cases, in the order of their names. */
  caseFiles(): Promise<readonly CasesFile[]> {
    return this.once('cases', ({ files }) => readCaseFiles(files));
  }

  /** The hand-written cases by clause. */
  async cases(): Promise<ReadonlyMap<string, CasesFile>> {
    return casesByClause(await this.caseFiles());
  }

  /** The informative regions, which all editions share, in the order of their names. Not all need fit their schema. */
  regions(): Promise<readonly ContentFile<Region>[]> {
    return this.once(
      'regions',
      ({ files }) => files.yamlFolder(files.path('criteria/regions')) as Promise<ContentFile<Region>[]>,
    );
  }
}

function restsOn({ paths, parts }: Made, touched: readonly string[]): boolean {
  return [...paths].some(path => isTouched(path, touched)) || [...parts].some(one => restsOn(one, touched));
}

export interface ProjectOptions {
  /** How a file is read; from the disk by default. */
  readonly read?: ReadBytes;
}

/** The project in the folder `root`. Nothing is read before it is asked for. */
export function openProject(root: string, options: ProjectOptions = {}): Project {
  return Project.open(root, options);
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** They take most of a minute each on one core: begun last, the other would wait for them. */
const LONGEST = [
  'test/generate/revision-example.test.ts',
  'test/generate/own-example.test.ts',
  'test/cli/editor.test.ts',
];

/** A fresh clone knows no durations of earlier runs: the longest files begin first all the same. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => LONGEST.some(file => moduleId.endsWith(file));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter(file => !isLong(file))];
  }
}

/** 编制说明 as plain data: conventional chapters of what the data say, and marks where they say nothing. */
export interface NotesDocument {
  readonly title: string;
  readonly notice: string;
  readonly chapters: readonly NotesChapter[];
}

export interface NotesChapter {
  readonly title: string;
  readonly blocks: readonly NotesBlock[];
}

export type NotesBlock =
  | { readonly kind: 'heading' | 'subheading' | 'paragraph' | 'notice' | 'todo'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
    };

export function heading(text: string): NotesBlock {
  return { kind: 'heading', text };
}

export function subheading(text: string): NotesBlock {
  return { kind: 'subheading', text };
}

export function paragraph(text: string): NotesBlock {
  return { kind: 'paragraph', text };
}

/** What a person still has to write; nothing is made up in its place. */
export function todo(what: string): NotesBlock {
  return { kind: 'todo', text: `【待编写：${what}】` };
}

/** What kind of note of ours a Markdown text is. */
export type NoteType = 'session' | 'client';

/** What a glance at the front matter shows. */
export interface Glance {
  readonly type: NoteType;
  /** A session that carries the mark of the finish command. */
  readonly finished: boolean;
}

/** Front matter longer than this is nobody's front matter: the check must stay cheap on any file a person opens. */
const longestFrontMatter = 200;

const opening = /^\uFEFF?---[ \t]*$/;
const closing = /^(---|\.\.\.)[ \t]*$/;
const typeKey = /^type[ \t]*:[ \t]*(?:(["'])(session|client)\1|(session|client))[ \t]*(?:#.*)?$/;
const finishedKey = /^finished[ \t]*:[ \t]*[^\s#]/;

/**
 * What a note declares in its front matter, read line by line so that the rest of the file is never touched; undefined for
 * every other Markdown file. The server reads front matter properly; this only decides whether to wake it, and which menus show.
 */
export function glanceAt(lineAt: (line: number) => string | undefined): Glance | undefined {
  if (!opening.test(lineAt(0) ?? '')) return undefined;
  let type: NoteType | undefined;
  let finished = false;
  for (let line = 1; line < longestFrontMatter; line++) {
    const text = lineAt(line);
    // Front matter that is not closed but names our type is a note being written.
    if (text === undefined || closing.test(text)) break;
    const match = typeKey.exec(text);
    if (match) type = (match[2] ?? match[3]) as NoteType;
    finished ||= finishedKey.test(text);
  }
  return type && { type, finished };
}

/** Whether a note holds nothing yet: then completion offers the session templates. */
export function isBlank(lineAt: (line: number) => string | undefined, lines: number): boolean {
  for (let line = 0; line < lines; line++) {
    if ((lineAt(line) ?? '').trim() !== '') return false;
  }
  return true;
}

/** Whether the place in a line is right behind a `due:` with nothing after it yet. */
export function awaitsDate(line: string, character: number): boolean {
  return /(^|\s)due:$/.test(line.slice(0, character)) && /^(\s|$)/.test(line.slice(character));
}

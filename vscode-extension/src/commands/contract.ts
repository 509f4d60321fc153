/**
 * What passes between this client and the server in `workspace/executeCommand`, as docs of the public surface name it:
 * first argument a document URI or null, second an object of options. Results are plain JSON.
 */
export interface CommandResult {
  readonly done?: boolean;
  readonly uri?: string | null;
  readonly finished?: string | null;
  readonly next?: string | null;
  readonly carried?: number;
  /** Zero-based, where to look at `uri`. */
  readonly line?: number;
  readonly notes?: readonly string[];
}

export interface Choice {
  readonly label: string;
  readonly value: string | number | boolean;
  readonly description?: string;
  readonly detail?: string;
}

/** For each option the server cannot know: what it would offer. An empty list asks for free text. */
export type Choices = { readonly [option: string]: readonly Choice[] };

export type Options = { [option: string]: unknown };

/** Arguments as they come from a lens, a code action, the palette or a menu (which passes a Uri object and more). */
export function readArguments(args: readonly unknown[]): { uri: string | undefined; options: Options | undefined } {
  const [first, second] = args;
  return { uri: asUri(first), options: isPlainOptions(second) ? second : undefined };
}

/** The server's choices, or none when it gave something else. */
export function readChoices(result: unknown): Choices {
  const choices = (result as { choices?: unknown } | null)?.choices;
  if (typeof choices !== 'object' || choices === null) return {};
  return Object.fromEntries(Object.entries(choices).filter((entry): entry is [string, Choice[]] => Array.isArray(entry[1])));
}

function asUri(value: unknown): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  if (typeof value === 'object' && value !== null && 'scheme' in value && 'path' in value) return String(value);
  return undefined;
}

function isPlainOptions(value: unknown): value is Options {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype && !('groupId' in value);
}

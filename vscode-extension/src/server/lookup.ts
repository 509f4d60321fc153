/** Where a server program may be found; the first place that holds a working one wins. */
export type Place = 'setting' | 'bundled' | 'path';

export interface Candidate {
  readonly place: Place;
  readonly command: string;
}

export interface Surroundings {
  /** The setting `codegem.server.path`, empty when not set. */
  readonly setting: string;
  /** Absolute path of the program inside the extension, undefined when this build carries none. */
  readonly bundled: string | undefined;
  /** False in restricted mode: a folder somebody else made must not decide which program runs. */
  readonly trusted: boolean;
}

export interface Found extends Candidate {
  readonly version: string;
}

export interface Refused extends Candidate {
  readonly reason: string;
}

/** Runs a program with `--version` and gives what it printed; rejects when it cannot be run or does not end well. */
export type AskVersion = (command: string) => Promise<string>;

const versionNumber = /\b(\d+)\.(\d+)\.(\d+)(?:[-+][\w.+-]*)?/;

export function candidates(around: Surroundings): Candidate[] {
  const bundled: Candidate[] = around.bundled === undefined ? [] : [{ place: 'bundled', command: around.bundled }];
  if (!around.trusted) return bundled;
  const setting: Candidate[] = around.setting.trim() === '' ? [] : [{ place: 'setting', command: around.setting.trim() }];
  return [...setting, ...bundled, { place: 'path', command: 'codegem' }];
}

/** Finds the first candidate that answers with a version this client can talk to, and says why the others were passed over. */
export async function findServer(
  places: readonly Candidate[],
  ask: AskVersion,
  clientVersion: string,
): Promise<{ found: Found | undefined; refused: Refused[] }> {
  const refused: Refused[] = [];
  for (const place of places) {
    try {
      const answer = await ask(place.command);
      const version = versionNumber.exec(answer)?.[0];
      if (version === undefined) refused.push({ ...place, reason: 'it does not answer --version with a version' });
      else if (!speaksWith(version, clientVersion)) refused.push({ ...place, reason: `its version is ${version}` });
      else return { found: { ...place, version }, refused };
    } catch (error) {
      refused.push({ ...place, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { found: undefined, refused };
}

/** One major version is one contract; before 1.0 every minor version may change it. */
export function speaksWith(server: string, client: string): boolean {
  const [serverMajor, serverMinor] = numbers(server);
  const [clientMajor, clientMinor] = numbers(client);
  return serverMajor === clientMajor && (serverMajor !== 0 || serverMinor === clientMinor);
}

function numbers(version: string): [number, number] {
  const match = versionNumber.exec(version);
  return [Number(match?.[1] ?? NaN), Number(match?.[2] ?? NaN)];
}

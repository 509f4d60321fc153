// Whole sessions of real editors, kept so that a test can replay them to the server without the editor (tests/sessions).
// RECORD=1 on an editor's test writes its session anew after a deliberate change.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const isRecording = process.env.RECORD === '1';

/** The words that start the server: through the tee while a session is recorded, as they are otherwise. */
export const throughTee = (place, words) => (isRecording ? [process.execPath, path.join(here, 'tee.mjs'), raw(place), ...words] : words);

/** Keeps what went by, with nothing of this machine in it: folders, processes and the time of day become placeholders. */
export function keep(name, place, practice) {
  if (!isRecording) return;
  const root = path.resolve(here, '../..');
  const session = readFileSync(raw(place), 'utf8')
    .replaceAll(practice, '{practice}').replaceAll(place, '{home}').replaceAll(root, '{root}')
    .replace(/"processId":\d+/g, '"processId":4711').replace(/(2026-11-16T)\d\d:\d\d/g, '$1{time}');
  if (session.includes(process.env.HOME) && process.env.HOME !== '/') throw new Error(`${process.env.HOME} stands in the recorded session`);
  writeFileSync(path.join(here, '../sessions', `${name}.jsonl`), session);
}

const raw = place => path.join(place, 'session.jsonl');

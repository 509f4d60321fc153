// What the editors of the terminal have in common: the same meeting in the sample practice, the configuration a person pastes from docs/editors,
// and the files that must stand on disk in the end, to the byte.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { keep, throughTee } from './recording.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const program = path.join(root, 'artifacts/codegem/codegem');
export const day = '2026-11-16';
const today = 'clients/dana-okafor/2026-11-16.md';
const next = 'clients/dana-okafor/2026-11-30.md';
const expected = note => readFileSync(path.join(root, 'tests/editors/expected', path.relative('clients', note)), 'utf8');

/** Whoever keeps up with the clock of the sample practice writes this. */
export const zone = { TZ: 'Europe/Lisbon' };

/** The block in a language of the page about an editor: what a person pastes is what is tested. */
export function configuration(page, language) {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readFileSync(path.join(root, 'docs/editors', page), 'utf8'))[1];
}

/**
 * A folder of its own with the sample practice in it; `work` gets the folder, today's note and
 * the words that start the server, and `finished` says whether all is as it must be.
 */
export async function atMeeting(editor, work) {
  const place = mkdtempSync(path.join(tmpdir(), `codegem-${editor}-`));
  const read = note => readFileSync(path.join(place, 'practice', note), 'utf8');
  try {
    cpSync(path.join(root, 'samples/practice'), path.join(place, 'practice'), { recursive: true });
    await work({
      place,
      note: path.join(place, 'practice', today),
      server: throughTee(place, [program, 'lsp', '--today', day]),
      finished() {
        assert.equal(read(today).replace(/^(finished: 2026-11-16T)\d\d:\d\d$/m, '$1HH:MM'), expected(today));
        assert.equal(read(next), expected(next));
        keep(editor, place, path.join(place, 'practice'));
      },
    });
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';
import { files } from './ask.mjs';

for (const { path, text } of files()) {
  test(`${basename(path)} holds what the engine says`, () => assert.equal(readFileSync(path, 'utf8'), text));
}

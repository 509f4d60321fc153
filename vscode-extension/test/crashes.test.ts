import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Crashes } from '../src/server/crashes';

test('a few ends are mended silently, then the server stays down', () => {
  const crashes = new Crashes(2, 1000);
  assert.deepEqual([0, 10, 20].map(now => crashes.mayRestart(now)), [true, true, false]);
});

test('ends that lie far apart are never too many', () => {
  const crashes = new Crashes(1, 1000);
  assert.deepEqual([0, 2000, 4000].map(now => crashes.mayRestart(now)), [true, true, true]);
});

test('a restart a person asked for starts the count anew', () => {
  const crashes = new Crashes(1, 1000);
  crashes.mayRestart(0);
  crashes.forgive();
  assert.ok(crashes.mayRestart(1));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidates, findServer, speaksWith } from '../src/server/lookup';

test('the setting comes first, then the bundled server, then the path', () => {
  const places = candidates({ setting: ' mine ', bundled: 'inside', trusted: true });
  assert.deepEqual(places.map(({ place, command }) => [place, command]), [['setting', 'mine'], ['bundled', 'inside'], ['path', 'codegem']]);
});

test('restricted mode knows the bundled server only', () => {
  assert.deepEqual(candidates({ setting: 'evil', bundled: 'inside', trusted: false }).map(({ place }) => place), ['bundled']);
  assert.deepEqual(candidates({ setting: 'evil', bundled: undefined, trusted: false }), []);
});

test('a program that does not answer, or speaks another version, is passed over and named', async () => {
  const answers = new Map([['mine', 'not a version'], ['inside', 'codegem 9.0.0'], ['codegem', '0.1.7+abc']]);
  const places = candidates({ setting: 'mine', bundled: 'inside', trusted: true });
  const { found, refused } = await findServer(places, command => Promise.resolve(answers.get(command) ?? ''), '0.1.0');
  assert.equal(found?.place, 'path');
  assert.equal(found.version, '0.1.7+abc');
  assert.deepEqual(refused.map(({ place }) => place), ['setting', 'bundled']);
});

test('a program that cannot be run is passed over with its reason', async () => {
  const { found, refused } = await findServer([{ place: 'path', command: 'codegem' }], () => Promise.reject(new Error('there is no such program')), '0.1.0');
  assert.equal(found, undefined);
  assert.equal(refused[0]?.reason, 'there is no such program');
});

test('versions: before 1.0 the minor one must agree, afterwards the major one', () => {
  assert.ok(speaksWith('0.1.9', '0.1.0'));
  assert.ok(!speaksWith('0.2.0', '0.1.0'));
  assert.ok(speaksWith('1.4.0', '1.0.0'));
  assert.ok(!speaksWith('2.0.0', '1.0.0'));
  assert.ok(!speaksWith('nothing', '0.1.0'));
});

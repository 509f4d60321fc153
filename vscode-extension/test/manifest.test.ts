import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { test } from 'node:test';

interface Manifest {
  contributes: {
    commands: { command: string; title: string; category: string }[];
    menus: { commandPalette: { command: string; when: string }[] };
    configuration: { properties: Record<string, { markdownDescription: string; default: unknown; scope: string }> }[];
  };
  capabilities: { untrustedWorkspaces: { supported: string; restrictedConfigurations: string[] } };
}

// The bundled test lies in out/test.
const extension = path.join(__dirname, '../..');
const at = (file: string): string => path.join(extension, file);
const read = <T>(file: string): T => JSON.parse(readFileSync(at(file), 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const texts = read<Record<string, string>>('package.nls.json');

test('every text the manifest names exists, and every text is named', () => {
  const named = [...readFileSync(at('package.json'), 'utf8').matchAll(/"%([^%"]+)%"/g)].map(match => match[1] ?? '');
  assert.deepEqual([...new Set(named)].sort(), Object.keys(texts).sort());
});

test('every command stands under one category and is gated in the palette', () => {
  const gated = manifest.contributes.menus.commandPalette.map(({ command }) => command);
  for (const { command, category } of manifest.contributes.commands) {
    assert.equal(category, 'CodeGem');
    assert.ok(gated.includes(command), `${command} shows in every folder`);
  }
});

test('what the server announces is in the palette, and nothing it does not', () => {
  const table = readFileSync(at('../server/CodeGem.Lsp/Protocol/CommandIds.cs'), 'utf8');
  const announced = [...table.matchAll(/"(codegem\.\w+)"/g)].map(match => match[1] ?? '').filter(id => id !== 'codegem.showNote');
  const ofServer = manifest.contributes.menus.commandPalette.filter(({ command, when }) => when.includes(`codegem.can.${command.replace('codegem.', '')}`));
  assert.deepEqual(ofServer.map(({ command }) => command).sort(), announced.sort());
});

test('every setting is described in words', () => {
  for (const { properties } of manifest.contributes.configuration) {
    for (const [name, { markdownDescription }] of Object.entries(properties)) {
      const text = texts[markdownDescription.replaceAll('%', '')] ?? '';
      assert.match(text, /^[A-Z].*[.:`]$/, name);
    }
  }
});

test('a folder decides neither which program runs nor what is written to a log', () => {
  const settings = Object.assign({}, ...manifest.contributes.configuration.map(({ properties }) => properties)) as Record<string, { scope: string }>;
  const guarded = Object.keys(settings).filter(name => /\b(path|command|args|env|log|trace|server)\b/.test(name));
  assert.deepEqual(guarded, ['codegem.server.path', 'codegem.trace.server']);
  for (const name of guarded) assert.equal(settings[name]?.scope, 'machine', name);
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, guarded);
});

test('the messages for translators are those in the source', () => {
  const messages = sources(at('src')).flatMap(file => [...readFileSync(file, 'utf8').matchAll(/\bt\('((?:[^'\\]|\\.)+)'/g)].map(match => match[1] ?? ''));
  const wanted = Object.fromEntries([...new Set(messages)].sort().map(message => [message, message]));
  const file = 'l10n/bundle.l10n.json';
  if (process.env['UPDATE'] === '1') writeFileSync(at(file), `${JSON.stringify(wanted, null, 2)}\n`);
  assert.deepEqual(read(file), wanted);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const child = path.join(folder, entry.name);
    return entry.isDirectory() ? sources(child) : [child];
  });
}

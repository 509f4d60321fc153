import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { test } from 'node:test';

// The bundled test lies in out/test.
const extension = path.join(__dirname, '../..');

interface Bundle {
  inputs: Record<string, { imports: { path: string; external?: boolean }[] }>;
}

/** What the bundle that ships is made of, file by file. */
function bundle(): { made: Bundle; text: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'codegem-bundle-'));
  const [made, text] = ['made.json', 'extension.js'].map(name => path.join(folder, name)) as [string, string];
  try {
    const esbuild = path.join(extension, 'node_modules/esbuild/bin/esbuild');
    execFileSync(esbuild, ['src/extension.ts', '--bundle', '--platform=node', '--format=cjs', '--external:vscode', '--log-level=warning', `--metafile=${made}`, `--outfile=${text}`], { cwd: extension });
    return { made: JSON.parse(readFileSync(made, 'utf8')) as Bundle, text: readFileSync(text, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { made, text } = bundle();
const imports = Object.entries(made.inputs).flatMap(([file, { imports }]) =>
  imports.filter(({ external }) => external === true).map(({ path: name }) => ({ file, name: name.replace(/^node:/, '') })));

test('the extension\'s own sources start programs and look for files, and nothing else of the machine', () => {
  const own = imports.filter(({ file }) => file.startsWith('src/')).map(({ name }) => name);
  assert.deepEqual([...new Set(own)].sort(), ['child_process', 'fs', 'path', 'vscode']);
});

test('nothing in the bundle can ask the network', () => {
  const forbidden = /^(https?|http2|tls|dgram|dns|inspector|undici|ws)(\/|$)/;
  assert.deepEqual(imports.filter(({ name }) => forbidden.test(name)), []);
  assert.doesNotMatch(text, /\bfetch\(|XMLHttpRequest|new WebSocket|navigator\.sendBeacon|createTelemetryLogger/);
});

test('sockets are in the bundle only as the transports of the language client, which this extension does not choose', () => {
  const nets = imports.filter(({ name }) => name === 'net').map(({ file }) => file);
  for (const file of nets) assert.match(file, /node_modules\/vscode-(jsonrpc|languageclient)\//);
  const chosen = readFileSync(path.join(extension, 'src/server/language.ts'), 'utf8');
  assert.doesNotMatch(chosen, /TransportKind|StreamInfo|\bnet\b/);
  assert.match(chosen, /args: \['lsp', '--stdio'\]/);
});

// Starts real VS Code in the browser (code-server) with a profile of its own. Shared by ./run and the tests.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const host = process.env.CODEGEM_VSCODE_HOST ?? path.join(root, '.cache/vscode-host');
const entry = path.join(host, 'node_modules/code-server/out/node/entry.js');

/** Whether VS Code for the browser has been set up here. */
export const installed = () => existsSync(entry);

const modules = path.join(host, 'node_modules');
function hostNode() {
  const own = existsSync(modules) && readdirSync(modules).find(name => name.startsWith('node-linux-'));
  return own ? path.join(modules, own, 'bin/node') : process.execPath;
}

/**
 * Starts VS Code on `port` (0: any free one) with `vsix` installed in the folder `profile`, and waits until it answers.
 * With `restricted` no folder is trusted until somebody says so. Gives the process, the address of a page for a folder and note, and `stop`, which ends everything it started.
 */
export async function startVsCode({ profile, vsix, port = 0, settings = {}, machineSettings = {}, home = process.env.HOME, restricted = false }) {
  const data = path.join(profile, 'data');
  const extensions = path.join(profile, 'extensions');
  mkdirSync(profile, { recursive: true });
  writeFileSync(path.join(profile, 'config.yaml'), '');
  writeSettings(path.join(data, 'User'), { ...JSON.parse(readFileSync(path.join(root, 'scripts/browser-settings.json'), 'utf8')), ...settings });
  writeSettings(path.join(data, 'Machine'), machineSettings);

  const node = hostNode();
  const common = [entry, '--config', path.join(profile, 'config.yaml'), '--user-data-dir', data, '--extensions-dir', extensions];
  // No gallery: nothing is looked up, recommended or updated from outside.
  const env = { ...process.env, HOME: home, PATH: `${path.dirname(node)}:${process.env.PATH}`, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  rmSync(extensions, { recursive: true, force: true });
  mkdirSync(extensions);
  execFileSync(node, [...common, '--install-extension', vsix], { env, stdio: 'pipe' });

  const chosen = await freePort(port);
  const log = path.join(profile, 'vscode.log');
  const out = openSync(log, 'w');
  const child = spawn(node, [...common, '--bind-addr', `127.0.0.1:${chosen}`, '--auth', 'none', '--disable-telemetry',
    '--disable-update-check', ...(restricted ? [] : ['--disable-workspace-trust']), '--disable-getting-started-override'], { env, stdio: ['ignore', out, out], detached: true });
  const gone = once(child, 'exit');
  await answering(chosen, child, log);
  return { child, gone, page: (folder, note) => address(chosen, folder, note), stop: () => stop(child, gone) };
}

function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify(settings, null, 2));
}

/** The first free port from the one asked for; 0 asks for any. A port asked for by name must be free: `exact`. */
export function freePort(port, exact = false) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => (exact || port >= 65535 ? reject(error) : resolve(freePort(port + 1))));
    probe.listen(port, '127.0.0.1', () => {
      const free = probe.address().port;
      probe.close(() => resolve(free));
    });
  });
}

function address(port, folder, note) {
  const url = new URL(`http://127.0.0.1:${port}/`);
  url.searchParams.set('folder', folder);
  if (note) url.searchParams.set('payload', JSON.stringify([['openFile', `vscode-remote://127.0.0.1:${port}${note}`]]));
  return url.href;
}

async function answering(port, child, log) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`VS Code did not start; its log is ${log}.`);
    try {
      const answer = await fetch(`http://127.0.0.1:${port}/healthz`);
      if (answer.ok) return;
    } catch {
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  }
}

/** The whole group ends: the page's extension host and language server are children of children. */
async function stop(child, gone) {
  signal(child, 'SIGTERM');
  const hard = setTimeout(() => signal(child, 'SIGKILL'), 5000);
  await gone;
  clearTimeout(hard);
  signal(child, 'SIGKILL');
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch {
    // Nobody of the group is left.
  }
}

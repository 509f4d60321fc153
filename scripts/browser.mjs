// Serves a practice in real VS Code in the browser until told to stop. Called by ./run: FOLDER NOTE PORT (0: any from 8420).
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startVsCode } from './vscode-server.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const [folder, note, asked] = process.argv.slice(2);

async function choosePort() {
  if (asked === '0') return freePort(8420);
  try {
    return await freePort(Number(asked), true);
  } catch {
    console.error(`run: Port ${asked} is taken or not allowed; choose another with --port N.`);
    process.exit(2);
  }
}

const artifacts = path.join(root, 'artifacts');
const vsix = path.join(artifacts, readdirSync(artifacts).find(name => name.endsWith('.vsix')));
const port = await choosePort();
const starting = startVsCode({ profile: path.join(root, '.cache/browser', String(port)), vsix, port });

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await (await starting).stop();
    process.exit(0);
  });
}

const vscode = await starting;
vscode.gone.then(() => {
  if (stopping) return;
  console.error('run: VS Code ended by itself.');
  process.exit(2);
});
if (!stopping) {
  console.log(`Ready: ${vscode.page(folder, note)}`);
  console.error('Stop it with Ctrl+C.');
}

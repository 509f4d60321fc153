// A desk to test at: real VS Code with the packaged extension, a folder of notes, and a browser to look through.
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installed, startVsCode } from '../../../scripts/vscode-server.mjs';
import { keep, throughTee } from '../recording.mjs';
import { Workbench } from './workbench.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** A session note on its own, with one mistake in it. */
export const looseSession = `---
type: session
date: 2026-11-16
kind: regular
status: planned
---

## Action items

- [ ] Write the list @client due:2026-02-30
`;

const browser = ['chromium', 'chromium-browser', 'google-chrome'].map(which).find(found => found !== undefined);

/** Why these tests cannot run here, false where they can: the value for `skip`. */
export const cannotRun = reason();

function reason() {
  if (!installed()) return 'VS Code for the browser is not set up; ./test does it';
  if (browser === undefined) return 'chromium is missing; on Debian: apt install chromium';
  return false;
}

/**
 * Sets up a desk. `files` are put into an empty folder (text by path) or `copy` names a folder to start from; the server is the program
 * that ships, told that it is `today`, or the shell script `server`. A `restricted` desk trusts no folder. `work` gets the folder, the workbench and what the server heard;
 * afterwards everything is ended and removed, and of a failure there is a picture.
 */
export async function atDesk(options, work) {
  const here = await desk(options);
  try {
    await work(here);
  } catch (error) {
    await here.workbench.shot('failed');
    console.error(here.log());
    console.error(`shown: ${(await here.workbench.toasts().allInnerTexts()).join(' | ')}`);
    console.error(`heard last: ${lastHeard(here.heard())}`);
    throw error;
  } finally {
    await here.clear();
  }
}

/** The same for a page that somebody else serves. */
export async function atBrowser(name, work) {
  const { chrome, workbench } = await openBrowser(name);
  try {
    await work(workbench);
  } catch (error) {
    await workbench.shot('failed');
    throw error;
  } finally {
    await chrome.close();
  }
}

/** A browser that reaches nothing but this machine. */
async function openBrowser(name) {
  const chrome = await chromium.launch({ executablePath: browser, args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'] });
  const context = await chrome.newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.route(url => url.hostname !== '127.0.0.1' && url.protocol.startsWith('http'), route => route.abort());
  return { chrome, workbench: new Workbench(page, path.join(root, 'artifacts/screenshots', name)) };
}

async function desk({ name, files = {}, copy, today, settings = {}, server, restricted = false }) {
  const place = mkdtempSync(path.join(tmpdir(), 'codegem-desk-'));
  const folder = path.join(place, 'practice');
  mkdirSync(folder);
  if (copy) cpSync(copy, folder, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  const heard = path.join(place, 'heard');
  const machineSettings = { 'codegem.server.path': script(path.join(place, 'codegem'), (server ?? shipped(place, today)).replaceAll('HEARD', heard)) };
  const vscode = await startVsCode({ profile: path.join(place, 'profile'), vsix: vsix(), settings: quiet(restricted ? { ...untrusted, ...settings } : settings), machineSettings, home: place, restricted });
  const { chrome, workbench } = await openBrowser(name);
  return {
    folder,
    workbench,
    open: note => (note === undefined ? workbench.open(vscode.page(folder)) : workbench.open(vscode.page(folder, path.join(folder, note)), path.basename(note))),
    read: file => readFileSync(path.join(folder, file), 'utf8'),
    exists: file => existsSync(path.join(folder, file)),
    at: file => path.join(folder, file),
    write: (file, text) => writeFileSync(path.join(folder, file), text),
    servers: () => running(path.join(place, 'profile')),
    heard: () => (existsSync(heard) ? readFileSync(heard) : Buffer.alloc(0)),
    until,
    keep: session => keep(session, place, folder),
    log: () => serverLog(path.join(place, 'profile')),
    async clear() {
      await chrome.close();
      await vscode.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** The last requests and notifications, by their names. */
function lastHeard(bytes) {
  return [...bytes.toString().matchAll(/"method":"([^"]+)"(?:,"params":\{"command":"([^"]+)")?/g)].slice(-12).map(([, method, command]) => command ?? method).join(', ');
}

/** Waits until something outside the page has come true, such as a file on disk. */
async function until(condition) {
  const patience = AbortSignal.timeout(60_000);
  while (!condition()) {
    if (patience.aborted) throw new Error(`It did not come true: ${condition}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

const quiet = settings => ({
  'files.autoSave': 'off', 'editor.cursorBlinking': 'solid', 'workbench.reduceMotion': 'on', 'editor.minimap.enabled': false, ...settings,
});

/** Folders are opened without a question, in Restricted Mode. */
const untrusted = { 'security.workspace.trust.enabled': true, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };

/** The command lines of the servers that an extension of this profile carries and has started. */
function running(profile) {
  return readdirSync('/proc').filter(entry => /^\d+$/.test(entry)).map(commandLine).filter(line => line.startsWith(path.join(profile, 'extensions')));
}

function commandLine(process) {
  try {
    return readFileSync(`/proc/${process}/cmdline`, 'utf8').split('\0').join(' ').trim();
  } catch {
    return '';
  }
}

/** Runs the program that ships as of a day, and keeps what the editor says to it. */
function shipped(place, today) {
  const program = path.join(root, 'artifacts/codegem/codegem');
  const day = today ? `--today ${today}` : '';
  const serving = throughTee(place, [program]).map(word => `'${word}'`).join(' ');
  return `if [ "$1" = lsp ]; then tee HEARD | ${serving} "$@" ${day}; else exec '${program}' "$@"; fi`;
}

function script(file, text) {
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

function vsix() {
  const artifacts = path.join(root, 'artifacts');
  const file = readdirSync(artifacts).find(entry => entry.endsWith('.vsix'));
  if (file === undefined) throw new Error('There is no VSIX in artifacts; run ./build first.');
  return path.join(artifacts, file);
}

/** What the extension wrote to its Output channel. */
function serverLog(profile) {
  const logs = path.join(profile, 'data/logs');
  if (!existsSync(logs)) return '';
  const files = readdirSync(logs, { recursive: true }).filter(file => file.endsWith('CodeGem.log'));
  return files.map(file => readFileSync(path.join(logs, file), 'utf8')).join('');
}

function which(command) {
  try {
    return execFileSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

import { execFile } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync } from 'node:fs';
import * as path from 'node:path';
import type { AskVersion } from './lookup';

/** The program inside this extension, undefined in a build without one. */
export function bundledServer(extensionFolder: string): string | undefined {
  const program = path.join(extensionFolder, 'server', process.platform === 'win32' ? 'codegem.exe' : 'codegem');
  if (!existsSync(program)) return undefined;
  allowRunning(program);
  return program;
}

/** Some ways of unpacking an extension lose the permission to run a file. */
function allowRunning(program: string): void {
  try {
    accessSync(program, constants.X_OK);
  } catch {
    try {
      chmodSync(program, 0o755);
    } catch {
      // A read-only installation: the version check that follows says what is wrong.
    }
  }
}

/** .NET opens a diagnostics port for every process unless told not to; client notes are no business of it. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env, DOTNET_EnableDiagnostics: '0' };
}

export const askVersion: AskVersion = command =>
  new Promise((resolve, reject) => {
    execFile(command, ['--version'], { timeout: 10_000, env: serverEnvironment(), windowsHide: true }, (error, stdout) => {
      if (error) reject(new Error(describe(error)));
      else resolve(stdout);
    });
  });

function describe(error: Error & { code?: string | number | null; signal?: string | null }): string {
  if (error.code === 'ENOENT') return 'there is no such program';
  if (error.code === 'EACCES') return 'it may not be run';
  if (error.signal) return `it did not answer --version in time (${error.signal})`;
  return `it failed on --version (${error.code ?? 'unknown'})`;
}

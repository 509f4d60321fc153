import type { ExtensionContext } from 'vscode';
import { Companion } from './companion';

let companion: Companion | undefined;

/** Ready when the server is, where one is wanted: a palette command that woke the extension must find its command there. */
export async function activate(context: ExtensionContext): Promise<void> {
  companion = new Companion(context);
  context.subscriptions.push(companion);
  await companion.begin();
}

export async function deactivate(): Promise<void> {
  await companion?.stop();
}

import { commands, env, l10n, Range, UIKind, Uri, ViewColumn, window, workspace, type TextDocument } from 'vscode';

/**
 * Shows what a command made, where a person has use for it: notes in the editor with the cursor in their line (zero-based) where there is one,
 * pages as pages, and what is for another program beside it.
 */
export async function open(uri: Uri, line?: number): Promise<TextDocument | undefined> {
  if (uri.path.endsWith('.html')) {
    await openPage(uri);
    return undefined;
  }
  const here = window.activeTextEditor?.document;
  // What a person looks at already needs no showing, which would close the list they have opened by now.
  if (line === undefined && here?.uri.toString() === uri.toString()) return here;
  const { document } = await window.showTextDocument(uri, { preview: false, ...(line === undefined ? {} : { selection: new Range(line, 0, line, 0) }) });
  if (/\.(ics|csv)$/.test(uri.path)) await offerPlace(uri);
  if (uri.path.endsWith('/practice.yaml')) await (workspace.getWorkspaceFolder(uri) === undefined ? offerFolder(uri) : offerClient(uri));
  return document;
}

/** In the browser where it is on this machine; elsewhere in a panel, which runs no scripts. */
async function openPage(uri: Uri): Promise<void> {
  if (onThisMachine()) {
    await env.openExternal(uri);
    return;
  }
  const page = new TextDecoder().decode(await workspace.fs.readFile(uri));
  window.createWebviewPanel('codegem.page', l10n.t('Report'), ViewColumn.Active, { enableScripts: false, localResourceRoots: [] }).webview.html = page;
}

/** A calendar or a table goes on to another program, which a person opens from the folder it lies in. */
async function offerPlace(uri: Uri): Promise<void> {
  if (!onThisMachine()) return;
  const showIt = l10n.t('Show in Folder');
  const answer = await window.showInformationMessage(l10n.t('{0} is ready for the program that reads it.', uri.path.slice(uri.path.lastIndexOf('/') + 1)), showIt);
  if (answer === showIt) await commands.executeCommand('revealFileInOS', uri);
}

async function offerFolder(practice: Uri): Promise<void> {
  const openIt = l10n.t('Open Practice');
  const answer = await window.showInformationMessage(l10n.t('Your practice is ready.'), openIt);
  if (answer === openIt) await commands.executeCommand('vscode.openFolder', Uri.joinPath(practice, '..'));
}

/** A practice begins with a client, and whoever has just made the first one does not know how. */
async function offerClient(practice: Uri): Promise<void> {
  const newClient = l10n.t('New Client...');
  const answer = await window.showInformationMessage(l10n.t('Your practice is ready. Who is your first client?'), newClient);
  if (answer === newClient) await commands.executeCommand('codegem.newClient', practice.toString());
}

function onThisMachine(): boolean {
  return env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}

import { Uri, workspace, type Disposable, type WorkspaceEdit } from 'vscode';

/**
 * Saves the notes that renaming a client has changed. VS Code saves what a rename changes by itself, but looks for it under the folder's old name:
 * every note of the client would be left open and unsaved. Notes with unsaved work of a person's own are left alone.
 */
export class RenamedNotes implements Disposable {
  private changed: readonly Uri[] = [];
  private readonly listening = workspace.onDidRenameFiles(({ files }) => Promise.all(files.map(file => this.save(file.oldUri, file.newUri))));

  /** The edit that VS Code is about to make. */
  remember(edit: WorkspaceEdit | null | undefined): void {
    const dirty = new Set(workspace.textDocuments.filter(document => document.isDirty).map(document => document.uri.toString()));
    this.changed = (edit?.entries() ?? []).map(([uri]) => uri).filter(uri => !dirty.has(uri.toString()));
  }

  dispose(): void {
    this.listening.dispose();
  }

  private async save(from: Uri, to: Uri): Promise<void> {
    const below = `${from.path}/`;
    const ours = this.changed.filter(uri => uri.path.startsWith(below));
    this.changed = this.changed.filter(uri => !ours.includes(uri));
    for (const uri of ours) await (await workspace.openTextDocument(Uri.joinPath(to, uri.path.slice(below.length)))).save();
  }
}

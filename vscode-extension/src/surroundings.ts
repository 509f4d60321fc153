import { commands, EventEmitter, RelativePattern, window, workspace, type Disposable, type TextDocument } from 'vscode';
import { glanceAt, isBlank, type Glance } from './recognise';

const outside = '**/{node_modules,.git}/**';

/**
 * Whether anything here is our business: a practice in the workspace, or an open note. Keeps the context keys that menus
 * are gated on (`codegem.practice`, `codegem.note`, `codegem.finished`, `codegem.active`) true to what is open.
 */
export class Surroundings implements Disposable {
  private readonly changed = new EventEmitter<void>();
  private readonly disposables: Disposable[] = [this.changed];
  private practice = false;
  private note: Glance | undefined;
  private readonly keys = new Map<string, string | boolean>();
  readonly onDidChange = this.changed.event;

  async begin(): Promise<void> {
    this.disposables.push(
      window.onDidChangeActiveTextEditor(() => this.look()),
      workspace.onDidOpenTextDocument(() => this.look()),
      workspace.onDidChangeWorkspaceFolders(() => this.lookForPractice()),
      workspace.onDidChangeTextDocument(change => {
        if (change.document === window.activeTextEditor?.document) this.look();
      }),
    );
    for (const folder of workspace.workspaceFolders ?? []) {
      const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, '**/practice.yaml'), false, true, false);
      this.disposables.push(watcher, watcher.onDidCreate(() => this.lookForPractice()), watcher.onDidDelete(() => this.lookForPractice()));
    }
    await this.lookForPractice();
  }

  /** A practice or a note of ours is open: menus and the status item may show. */
  get ours(): boolean {
    return this.practice || this.note !== undefined;
  }

  /** The note in front of the person is one of ours. */
  get inNote(): boolean {
    return this.note !== undefined;
  }

  /** The server is of use: for what is ours, or for a blank Markdown file in which completion offers the templates. */
  get wanted(): boolean {
    return this.ours || workspace.textDocuments.some(document => document.languageId === 'markdown' && (glance(document) !== undefined || blank(document)));
  }

  dispose(): void {
    for (const disposable of this.disposables) disposable.dispose();
  }

  private async lookForPractice(): Promise<void> {
    this.practice = (await workspace.findFiles('**/practice.yaml', outside, 1)).length > 0;
    this.look();
  }

  private look(): void {
    const document = window.activeTextEditor?.document;
    this.note = document?.languageId === 'markdown' ? glance(document) : undefined;
    this.setKey('codegem.practice', this.practice);
    this.setKey('codegem.note', this.note?.type ?? '');
    this.setKey('codegem.finished', this.note?.finished ?? false);
    this.setKey('codegem.active', this.ours);
    this.changed.fire();
  }

  private setKey(key: string, value: string | boolean): void {
    if (this.keys.get(key) === value) return;
    this.keys.set(key, value);
    void commands.executeCommand('setContext', key, value);
  }
}

function glance(document: TextDocument): Glance | undefined {
  return glanceAt(line => (line < document.lineCount ? document.lineAt(line).text : undefined));
}

function blank(document: TextDocument): boolean {
  return document.lineCount < 20 && isBlank(line => document.lineAt(line).text, document.lineCount);
}

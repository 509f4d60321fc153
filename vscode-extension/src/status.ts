import { commands, l10n, StatusBarAlignment, window, type Disposable, type QuickPickItem } from 'vscode';

export type ServerState = 'off' | 'starting' | 'ready' | 'stopped';

interface Row extends QuickPickItem {
  readonly command?: string;
}

/**
 * The one item in the status bar: says in words how the server is, and opens a short menu. It is there only while a note
 * or practice of ours is, so that ordinary Markdown folders look as if nothing were installed.
 */
export class Status implements Disposable {
  private readonly item = window.createStatusBarItem('codegem.status', StatusBarAlignment.Right, 90);
  private state: ServerState = 'off';
  private version = '';
  private line = '';
  private visible = false;

  constructor() {
    this.item.name = 'CodeGem';
    this.item.command = 'codegem.showStatus';
    this.draw();
  }

  set(state: ServerState, version = this.version): void {
    this.state = state;
    this.version = version;
    this.draw();
  }

  /** What the last command had to say; kept until the next one, never logged. */
  tell(line: string): void {
    this.line = line;
    window.setStatusBarMessage(line, 10_000);
    this.draw();
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.draw();
  }

  async menu(): Promise<void> {
    const rows: Row[] = [
      ...(this.line === '' ? [] : [{ label: `$(info) ${this.line}` }]),
      { label: `$(refresh) ${l10n.t('Restart Server')}`, description: this.describe(), command: 'codegem.restartServer' },
      { label: `$(output) ${l10n.t('Show Log')}`, command: 'codegem.showLog' },
    ];
    const chosen = await window.showQuickPick(rows, { placeHolder: this.describe() });
    if (chosen?.command) await commands.executeCommand(chosen.command);
  }

  dispose(): void {
    this.item.dispose();
  }

  private draw(): void {
    this.item.text = this.text();
    this.item.tooltip = [this.describe(), this.line].filter(part => part !== '').join('\n');
    this.item.accessibilityInformation = { label: this.describe(), role: 'button' };
    if (this.visible && this.state !== 'off') this.item.show();
    else this.item.hide();
  }

  private text(): string {
    switch (this.state) {
      case 'starting': return `$(loading~spin) CodeGem`;
      case 'stopped': return `$(warning) ${l10n.t('CodeGem stopped')}`;
      default: return 'CodeGem';
    }
  }

  private describe(): string {
    switch (this.state) {
      case 'starting': return l10n.t('CodeGem is starting.');
      case 'ready': return l10n.t('CodeGem {0} is ready.', this.version);
      case 'stopped': return l10n.t('CodeGem has stopped.');
      default: return l10n.t('CodeGem is off.');
    }
  }
}

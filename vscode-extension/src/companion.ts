import { commands, l10n, window, workspace, type Disposable, type ExtensionContext } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { runCommand } from './commands/run';
import { offerDates } from './dueDates';
import { RenamedNotes } from './renaming';
import { Crashes } from './server/crashes';
import { languageClient } from './server/language';
import { candidates, findServer, type Found } from './server/lookup';
import { askVersion, bundledServer } from './server/program';
import { Status } from './status';
import { Surroundings } from './surroundings';

/** Offered even where nothing of ours is open yet, because it is how a practice begins. */
const firstCommand = 'codegem.newPractice';

/** Starts the server when something here is its business, keeps it up, and stops it with the window. */
export class Companion implements Disposable {
  private readonly log = window.createOutputChannel('CodeGem', { log: true });
  private readonly status = new Status();
  private readonly surroundings = new Surroundings();
  private readonly crashes = new Crashes();
  private readonly renamed = new RenamedNotes();
  private readonly version: string;
  private client: LanguageClient | undefined;
  private announced: readonly string[] = [];
  /** A server was started, or could not be: nothing but a person's word tries again. */
  private tried = false;
  private told = false;
  private sleeping: Disposable | undefined;
  /** One start or stop at a time, in the order they were asked for. */
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly context: ExtensionContext) {
    this.version = (context.extension.packageJSON as { version: string }).version;
  }

  async begin(): Promise<void> {
    this.sleep();
    this.context.subscriptions.push(
      commands.registerCommand('codegem.restartServer', () => this.restart()),
      commands.registerCommand('codegem.showLog', () => this.log.show()),
      commands.registerCommand('codegem.showStatus', () => this.status.menu()),
      workspace.onDidGrantWorkspaceTrust(() => this.renew()),
      workspace.onDidChangeConfiguration(change => {
        if (change.affectsConfiguration('codegem.trace.server')) this.warnOfTrace();
        if (change.affectsConfiguration('codegem.enable') || change.affectsConfiguration('codegem.server.path')) void this.renew();
      }),
      offerDates(() => this.client !== undefined && this.surroundings.inNote),
      this.surroundings.onDidChange(() => void this.attend()),
    );
    await this.surroundings.begin();
    await this.attend();
  }

  async stop(): Promise<void> {
    await this.inTurn(() => this.end());
  }

  dispose(): void {
    this.sleeping?.dispose();
    this.renamed.dispose();
    this.surroundings.dispose();
    this.status.dispose();
    this.log.dispose();
  }

  private async attend(): Promise<void> {
    this.status.show(this.surroundings.ours);
    if (!this.tried && this.surroundings.wanted) await this.inTurn(() => this.start());
  }

  private async restart(): Promise<void> {
    this.crashes.forgive();
    await this.inTurn(async () => {
      await this.end();
      await this.start();
    });
  }

  /** Looks for the server again because where it may come from has changed; starts one only where it is wanted. */
  private async renew(): Promise<void> {
    await this.inTurn(() => this.end());
    await this.attend();
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work, work);
    return this.turn;
  }

  private async start(): Promise<void> {
    if (this.tried || !workspace.getConfiguration('codegem').get('enable', true)) return;
    this.tried = true;
    this.status.set('starting');
    const found = await this.find();
    if (found === undefined) return;
    const client: LanguageClient = languageClient(found, {
      log: this.log,
      ended: () => this.lose(client),
      renaming: edit => this.renamed.remember(edit),
      command: (command, args) => runCommand(client, command, args, line => this.status.tell(line)),
    });
    this.client = client;
    this.sleeping?.dispose();
    this.warnOfTrace();
    try {
      await client.start();
      this.log.info(`server ${found.version} (${found.place}) is running`);
      this.status.set('ready', found.version);
      await this.announce(client.initializeResult?.capabilities.executeCommandProvider?.commands ?? []);
    } catch {
      this.lose(client);
    }
  }

  private async find(): Promise<Found | undefined> {
    const setting = workspace.getConfiguration('codegem').get('server.path', '');
    const places = candidates({ setting, bundled: bundledServer(this.context.extensionPath), trusted: workspace.isTrusted });
    const { found, refused } = await findServer(places, askVersion, this.version);
    for (const place of refused) this.log.warn(`server passed over (${place.place}): ${place.reason}`);
    if (found === undefined) this.sayStopped();
    return found;
  }

  /** Whoever finds the log later must know what is in it. */
  private warnOfTrace(): void {
    if (this.client === undefined || workspace.getConfiguration('codegem').get('trace.server') !== 'verbose') return;
    this.log.warn(l10n.t('TRACE IS ON: at the level "trace" this log holds every message whole, and with them what stands in the notes. Switch codegem.trace.server off when you are done.'));
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    this.tried = false;
    this.status.set('off');
    await this.letGo(client);
  }

  /** A server that never came up, or died, has nothing to say goodbye to. */
  private async letGo(client: LanguageClient | undefined): Promise<void> {
    await this.announce([]);
    await client?.dispose().catch(() => undefined);
    this.sleep();
  }

  /** The server ended unasked, or could not begin; both may be noticed for one and the same end. */
  private lose(client: LanguageClient): void {
    if (client !== this.client) return;
    this.client = undefined;
    const again = this.crashes.mayRestart(Date.now());
    this.log.warn(`server ended unexpectedly, ${again ? 'restarting it' : 'not restarting it'}`);
    if (!again) this.sayStopped();
    void this.inTurn(async () => {
      await this.letGo(client);
      if (!again) return;
      this.tried = false;
      await this.start();
    });
  }

  /** At most one message a window: whoever reads it can look at the log; everybody else has the status item. */
  private sayStopped(): void {
    this.status.set('stopped');
    if (this.told) return;
    this.told = true;
    const restart = l10n.t('Restart Server');
    const showLog = l10n.t('Show Log');
    void window.showErrorMessage(l10n.t('CodeGem could not keep its server running. Your notes are safe on disk.'), restart, showLog).then(async answer => {
      if (answer === restart) await this.restart();
      if (answer === showLog) this.log.show();
    });
  }

  /** Menus show a command only while the running server offers it. */
  private async announce(commandIds: readonly string[]): Promise<void> {
    const gone = this.announced.filter(id => !commandIds.includes(id));
    this.announced = commandIds;
    await Promise.all([
      ...gone.map(id => commands.executeCommand('setContext', contextKey(id), false)),
      ...commandIds.map(id => commands.executeCommand('setContext', contextKey(id), true)),
      commands.executeCommand('setContext', 'codegem.running', commandIds.length > 0),
    ]);
  }

  /** While no server runs, the first command wakes one and then hands over to the server's own command of that name. */
  private sleep(): void {
    this.sleeping?.dispose();
    this.sleeping = commands.registerCommand(firstCommand, async (...args: unknown[]) => {
      await this.restart();
      if (this.announced.includes(firstCommand)) await commands.executeCommand(firstCommand, ...args);
    });
  }
}

function contextKey(commandId: string): string {
  return `codegem.can.${commandId.replace(/^codegem\./, '')}`;
}

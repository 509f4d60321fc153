import { l10n, workspace, type LogOutputChannel } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  RevealOutputChannelOn,
  type ErrorHandler,
  type LanguageClientOptions,
  type Middleware,
} from 'vscode-languageclient/node';
import { settingsForServer } from '../settings';
import type { Found } from './lookup';
import { serverEnvironment } from './program';

export interface Wiring {
  readonly log: LogOutputChannel;
  /** What to do when the server ended unasked; true restarts it. */
  readonly ended: () => boolean;
  readonly command: (client: LanguageClient, command: string, args: readonly unknown[]) => Promise<unknown>;
}

/** A language client for one found server: Markdown on disk and new, never anything else. */
export function languageClient(server: Found, wiring: Wiring): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'untitled', language: 'markdown' },
    ],
    diagnosticCollectionName: 'codegem',
    outputChannel: wiring.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: () => settingsForServer(workspace.getConfiguration().get('codegem')),
    synchronize: { configurationSection: 'codegem' },
    initializationFailedHandler: () => false,
    errorHandler: errorHandler(wiring),
    middleware: middleware((command, args) => wiring.command(client, command, args)),
    markdown: { isTrusted: false, supportHtml: false },
  };
  const program = { command: server.command, args: ['lsp', '--stdio'], options: { env: serverEnvironment() } };
  const client = new LanguageClient('codegem', 'CodeGem', { run: program, debug: program }, options);
  return client;
}

function middleware(run: (command: string, args: readonly unknown[]) => Promise<unknown>): Middleware {
  return {
    executeCommand: (command, args) => run(command, args as readonly unknown[]),
    workspace: {
      configuration: async (params, token, next) => {
        const answers: unknown = await next(params, token);
        if (!Array.isArray(answers)) return [];
        return params.items.map((item, index) => (item.section === 'codegem' ? settingsForServer(answers[index]) : answers[index]));
      },
    },
  };
}

/** Errors and ends are counted and told by us, once; the library's own messages stay away. */
function errorHandler(wiring: Wiring): ErrorHandler {
  return {
    error: (error, message, count) => {
      wiring.log.error(l10n.t('The connection to the server failed: {0}', error.message));
      return { action: (count ?? 0) <= 3 && message !== undefined ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true };
    },
    closed: () => ({ action: wiring.ended() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
  };
}

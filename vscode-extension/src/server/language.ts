import { workspace, type LogOutputChannel, type WorkspaceEdit } from 'vscode';
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  ResponseError,
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
  /** Told when the server ended unasked. */
  readonly ended: () => void;
  readonly command: (command: string, args: readonly unknown[]) => Promise<unknown>;
  /** Told what a rename is about to change. */
  readonly renaming: (edit: WorkspaceEdit | null | undefined) => void;
}

/** A language client for one found server: Markdown on disk and new, and practice.yaml; never anything else. */
export function languageClient(server: Found, wiring: Wiring): LanguageClient {
  const options: LanguageClientOptions = {
    documentSelector: [
      { scheme: 'file', language: 'markdown' },
      { scheme: 'untitled', language: 'markdown' },
      { scheme: 'file', pattern: '**/practice.yaml' },
    ],
    diagnosticCollectionName: 'codegem',
    outputChannel: wiring.log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    // VS Code lists headings itself, and this client shows the notes that a command made.
    initializationOptions: () => ({ ...settingsForServer(workspace.getConfiguration().get('codegem')), builtInMarkdown: true, opensNotes: true }),
    synchronize: { configurationSection: 'codegem' },
    initializationFailedHandler: () => false,
    errorHandler: errorHandler(wiring),
    middleware: middleware(wiring),
    markdown: { isTrusted: false, supportHtml: false },
  };
  const program = { command: server.command, args: ['lsp', '--stdio'], options: { env: serverEnvironment() } };
  return new QuietClient('codegem', 'CodeGem', { run: program, debug: program }, options);
}

/**
 * The library's own pop-ups about connections would come on top of the one message the companion gives, and what a server
 * answers to a failed request may quote a note, as may what a conversion trips over: of a failure only its kind reaches the log.
 */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, kindOf(data), false);
  }
}

function kindOf(failure: unknown): string | undefined {
  if (failure instanceof ResponseError) return `code ${failure.code}`;
  return failure instanceof Error ? failure.name : undefined;
}

function middleware(wiring: Wiring): Middleware {
  return {
    executeCommand: (command, args) => wiring.command(command, args as readonly unknown[]),
    provideRenameEdits: async (document, position, name, token, next) => {
      const edit = await next(document, position, name, token);
      wiring.renaming(edit);
      return edit;
    },
    workspace: {
      configuration: async (params, token, next) => {
        const answers: unknown = await next(params, token);
        if (!Array.isArray(answers)) return [];
        return params.items.map((item, index) => (item.section === 'codegem' ? settingsForServer(answers[index]) : answers[index]));
      },
    },
  };
}

/** The companion restarts, with a new client; the library only reports. */
function errorHandler(wiring: Wiring): ErrorHandler {
  return {
    error: (_error, _message, count) => ({ action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown, handled: true }),
    closed: () => {
      wiring.ended();
      return { action: CloseAction.DoNotRestart, handled: true };
    },
  };
}

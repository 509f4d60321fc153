// Starts the server as a child and puts the reference client library in front of it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';
import protocol from 'vscode-languageserver-protocol';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const programs = [process.env.CODEGEM_SERVER, join(root, 'server', 'CodeGem.Lsp', 'bin', 'Debug', 'net10.0', 'codegem')];
const program = programs.find(path => path && existsSync(path));

export class Server {
  constructor(...args) {
    if (!program) throw new Error('build the server first: dotnet build server/CodeGem.Lsp');
    this.child = spawn(program, ['lsp', '--stdio', ...args], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, DOTNET_EnableDiagnostics: '0' } });
    this.exited = new Promise(resolve => this.child.on('exit', resolve));
    this.unexpected = [];
    this.connection = protocol.createProtocolConnection(
      new rpc.StreamMessageReader(this.child.stdout),
      new rpc.StreamMessageWriter(this.child.stdin),
      { error: message => this.unexpected.push(message), warn: message => this.unexpected.push(message), info() {}, log() {} },
    );
    this.connection.onError(([error]) => this.unexpected.push(String(error)));
    this.connection.listen();
  }

  async initialize(capabilities = {}) {
    const result = await this.connection.sendRequest(protocol.InitializeRequest.type, { processId: process.pid, rootUri: null, workspaceFolders: null, capabilities });
    await this.connection.sendNotification(protocol.InitializedNotification.type, {});
    return result;
  }

  async shutdown() {
    await this.connection.sendRequest(protocol.ShutdownRequest.type);
    await this.connection.sendNotification(protocol.ExitNotification.type);
    return await this.exited;
  }
}

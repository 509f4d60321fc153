import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import protocol from 'vscode-languageserver-protocol';
import { modelFile, text } from './model.mjs';
import { Server } from './server.mjs';

const note = 'file:///practice/clients/dana-okafor/2026-11-16.md';

test('the model in the tree is the one the reference library declares', () => {
  assert.equal(readFileSync(modelFile, 'utf8'), text());
});

test('the reference client initializes, writes and leaves', async () => {
  const server = new Server();
  const result = await server.initialize({ general: { positionEncodings: ['utf-16'] } });
  assert.equal(result.serverInfo.name, 'codegem');
  assert.equal(result.capabilities.positionEncoding, 'utf-16');
  assert.equal(result.capabilities.textDocumentSync.change, protocol.TextDocumentSyncKind.Incremental);
  const { connection } = server;
  await connection.sendNotification(protocol.DidOpenTextDocumentNotification.type, {
    textDocument: { uri: note, languageId: 'markdown', version: 1, text: '---\ntype: session\n---\n' },
  });
  await connection.sendNotification(protocol.DidChangeTextDocumentNotification.type, {
    textDocument: { uri: note, version: 2 },
    contentChanges: [{ range: { start: { line: 3, character: 0 }, end: { line: 3, character: 0 } }, text: '- [ ] 😀\n' }],
  });
  await connection.sendNotification(protocol.DidSaveTextDocumentNotification.type, { textDocument: { uri: note } });
  await connection.sendNotification(protocol.DidCloseTextDocumentNotification.type, { textDocument: { uri: note } });
  assert.equal(await server.shutdown(), 0);
  assert.deepEqual(server.unexpected, []);
});

test('errors arrive with the codes of the specification', async () => {
  const server = new Server();
  const code = async (method, params) => {
    try {
      await server.connection.sendRequest(method, params);
      return 0;
    } catch (error) {
      return error.code;
    }
  };
  assert.equal(await code('textDocument/hover', {}), protocol.ErrorCodes.ServerNotInitialized);
  await server.initialize();
  assert.equal(await code('initialize', {}), protocol.ErrorCodes.InvalidRequest);
  assert.equal(await code('nobody/knows', {}), protocol.ErrorCodes.MethodNotFound);
  assert.equal(await code('$/nobody/knows', {}), protocol.ErrorCodes.MethodNotFound);
  await server.connection.sendRequest(protocol.ShutdownRequest.type);
  assert.equal(await code('textDocument/hover', {}), protocol.ErrorCodes.InvalidRequest);
  await server.connection.sendNotification(protocol.ExitNotification.type);
  assert.equal(await server.exited, 0);
  assert.deepEqual(server.unexpected, []);
});

test('ids that are texts are echoed', async () => {
  const server = new Server();
  const answers = [];
  const reader = server.child.stdout;
  let received = '';
  reader.on('data', chunk => (received += chunk));
  await server.initialize();
  const body = JSON.stringify({ jsonrpc: '2.0', id: 'ünïque "id"', method: 'shutdown' });
  server.child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await server.connection.sendNotification(protocol.ExitNotification.type);
  assert.equal(await server.exited, 0);
  for (const part of received.split(/Content-Length: \d+\r\n\r\n/).filter(Boolean)) answers.push(JSON.parse(part).id);
  assert.ok(answers.includes('ünïque "id"'));
});

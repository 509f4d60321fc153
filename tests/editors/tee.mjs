// Stands between an editor and the server, passes every byte on, and keeps what was said:  tee.mjs FILE PROGRAM ARGUMENTS...
// A line a message, in the order in which they passed: the editor's whole, of the server's what a replay waits for.
import { spawn } from 'node:child_process';
import { openSync, writeSync } from 'node:fs';

const [file, program, ...words] = process.argv.slice(2);
const kept = openSync(file, 'w');
const keep = line => writeSync(kept, `${JSON.stringify(line)}\n`);
const server = spawn(program, words, { stdio: ['pipe', 'pipe', 'inherit'] });

pass(process.stdin, server.stdin, message => keep({ editor: message }));
pass(server.stdout, process.stdout, message => {
  if (message.method === undefined) keep({ answers: message.id });
  else if (message.id !== undefined) keep({ asks: message.method, id: message.id });
});
server.once('exit', code => process.exit(code ?? 1));
process.once('SIGTERM', () => server.kill());

/** A message is kept before it goes on, so none stands before what it answers (frames: LSP 3.17, "Base Protocol"). */
function pass(from, to, tell) {
  let waiting = Buffer.alloc(0);
  from.on('data', bytes => {
    waiting = Buffer.concat([waiting, bytes]);
    for (let body; (body = first()) !== undefined;) tell(JSON.parse(body));
    to.write(bytes);
  });
  from.on('end', () => to.end());

  function first() {
    const start = waiting.indexOf('\r\n\r\n') + 4;
    if (start < 4) return undefined;
    const end = start + Number(/Content-Length: *(\d+)/i.exec(waiting.subarray(0, start).toString('latin1'))[1]);
    if (waiting.length < end) return undefined;
    const body = waiting.subarray(start, end).toString('utf8');
    waiting = waiting.subarray(end);
    return body;
  }
}

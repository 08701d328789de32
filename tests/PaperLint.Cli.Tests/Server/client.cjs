// A client of npm's vscode-languageserver-protocol: node client.cjs MODULES FOLDER PROGRAM [ARGUMENT...]. Prints what it saw as JSON.
const { spawn } = require('node:child_process');
const { createRequire } = require('node:module');
const { pathToFileURL } = require('node:url');
const path = require('node:path');

const [modules, folder, program, ...args] = process.argv.slice(2);
const lsp = createRequire(path.join(modules, 'index.js'))('vscode-languageserver-protocol/node');
const server = spawn(program, args, { cwd: folder, stdio: ['pipe', 'pipe', 'inherit'] });
const exited = new Promise(resolve => server.on('exit', resolve));
const connection = lsp.createProtocolConnection(
  new lsp.StreamMessageReader(server.stdout), new lsp.StreamMessageWriter(server.stdin));
const uri = pathToFileURL(path.join(folder, 'page.txt')).href;
const title = 'Sorting maps of the harbour by hand\n';
const damaged = title + 'We sort maps of the harbour 🙂 and are 6.7times faster than all who came before us.\n';
const published = [];
const waiting = [];

connection.onNotification(lsp.PublishDiagnosticsNotification.type, found => {
  published.push(found);
  waiting.splice(0).forEach(wake => wake());
});
connection.onRequest(lsp.RegistrationRequest.type, () => {});
connection.listen();

async function diagnostics(version) {
  for (;;) {
    const found = published.find(one => one.uri === uri && one.version === version);
    if (found) {
      return found.diagnostics;
    }
    await new Promise(resolve => waiting.push(resolve));
  }
}

async function main() {
  const seen = {};
  const initialized = await connection.sendRequest(lsp.InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {
      general: { positionEncodings: ['utf-8', 'utf-16'] },
      workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceEdit: { documentChanges: true } },
    },
  });
  seen.encoding = initialized.capabilities.positionEncoding;
  await connection.sendNotification(lsp.InitializedNotification.type, {});
  await connection.sendNotification(lsp.DidOpenTextDocumentNotification.type,
    { textDocument: { uri, languageId: 'plaintext', version: 1, text: damaged } });
  const [first] = await diagnostics(1);
  seen.range = first.range;

  const actions = await connection.sendRequest(lsp.CodeActionRequest.type,
    { textDocument: { uri }, range: first.range, context: { diagnostics: [first] } });
  seen.titles = actions.map(action => action.title);
  const [change] = actions[0].edit.documentChanges;
  await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: change.edits.map(edit => ({ range: edit.range, text: edit.newText })),
  });
  seen.left = await diagnostics(2);

  const canceller = new lsp.CancellationTokenSource();
  const large = Array.from({ length: 3000 }, (_, i) => damaged.replace('by hand', 'by hand, part ' + i)).join('');
  await connection.sendNotification(lsp.DidChangeTextDocumentNotification.type,
    { textDocument: { uri, version: 3 }, contentChanges: [{ text: large }] });
  const fixAll = connection.sendRequest(lsp.CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
    context: { diagnostics: [], only: ['source.fixAll'] },
  }, canceller.token);
  canceller.cancel();
  seen.cancelled = await fixAll.then(() => 'answered', error => error.code);

  seen.shutdown = await connection.sendRequest(lsp.ShutdownRequest.type);
  await connection.sendNotification(lsp.ExitNotification.type);
  seen.exit = await exited;
  console.log(JSON.stringify(seen));
}

main().catch(error => {
  console.error(error);
  server.kill();
  process.exitCode = 1;
});

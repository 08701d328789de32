'use strict';

const { workspace } = require('vscode');
const { LanguageClient } = require('vscode-languageclient/node');

let client;

exports.activate = () => {
  const settings = workspace.getConfiguration('paperlint');
  const server = { command: settings.get('path'), args: ['server'] };
  const pattern = settings.get('files');
  client = new LanguageClient('paperlint', 'PaperLint', server, { documentSelector: [{ scheme: 'file', pattern }] });
  return client.start();
};

exports.deactivate = () => client?.stop();

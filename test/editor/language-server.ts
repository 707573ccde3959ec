/** The YAML language server that editors use, with the schema of model files, spoken to as an editor does. */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type {
  CompletionItem,
  CompletionList,
  Diagnostic,
  Hover,
  PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol';

const project = path.resolve(import.meta.dirname, '../..');
const SERVER = path.join(project, 'node_modules/yaml-language-server/bin/yaml-language-server');
const SETTINGS = {
  validate: true,
  completion: true,
  hover: true,
  schemaStore: { enable: false },
  schemas: { [pathToFileURL(path.join(project, 'schemas/model.schema.json')).href]: '*.yaml' },
};

export class LanguageServer {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #diagnostics = new Map<string, (diagnostics: Diagnostic[]) => void>();
  #opened = 0;

  private constructor(server: ChildProcess, connection: MessageConnection) {
    this.#process = server;
    this.#connection = connection;
  }

  static async start(): Promise<LanguageServer> {
    const server = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const connection = createMessageConnection(
      new StreamMessageReader(server.stdout),
      new StreamMessageWriter(server.stdin),
    );
    const started = new LanguageServer(server, connection);
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly { section: string }[] }) =>
      items.map(({ section }) => (section === 'yaml' ? SETTINGS : {})),
    );
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
      started.#diagnostics.get(uri)?.(diagnostics);
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: pathToFileURL(project).href,
      capabilities: {
        workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
        textDocument: { completion: { completionItem: { documentationFormat: ['markdown'] } } },
      },
    });
    await connection.sendNotification('initialized', {});
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: SETTINGS } });
    await started.#ready();
    return started;
  }

  /** Settings arrive a moment after the server: until then it knows no schema. */
  async #ready(): Promise<void> {
    const until = Date.now() + 20_000;
    while ((await this.complete('# model\n|')).length === 0) {
      if (Date.now() > until) throw new Error('The language server does not take its schema');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** What is offered where `|` stands in the text. */
  async complete(marked: string): Promise<CompletionItem[]> {
    const { uri, position } = await this.#openAt(marked);
    const answer = await this.#connection.sendRequest<CompletionList | CompletionItem[] | null>(
      'textDocument/completion',
      {
        textDocument: { uri },
        position,
      },
    );
    return answer === null ? [] : Array.isArray(answer) ? answer : answer.items;
  }

  /** What is shown over the place where `|` stands. */
  async hover(marked: string): Promise<string> {
    const { uri, position } = await this.#openAt(marked);
    const hover = await this.#connection.sendRequest<Hover | null>('textDocument/hover', {
      textDocument: { uri },
      position,
    });
    return JSON.stringify(hover?.contents ?? '');
  }

  /** What the editor underlines. */
  async diagnose(text: string): Promise<Diagnostic[]> {
    const uri = this.#newUri();
    const found = new Promise<Diagnostic[]>((resolve) => this.#diagnostics.set(uri, resolve));
    await this.#open(uri, text);
    return found;
  }

  async stop(): Promise<void> {
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    this.#connection.dispose();
    this.#process.kill();
  }

  async #openAt(marked: string): Promise<{ uri: string; position: { line: number; character: number } }> {
    const before = marked.slice(0, marked.indexOf('|')).split('\n');
    const uri = this.#newUri();
    await this.#open(uri, marked.replace('|', ''));
    return { uri, position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
  }

  #newUri(): string {
    this.#opened += 1;
    return pathToFileURL(path.join(project, `model-${this.#opened}.yaml`)).href;
  }

  async #open(uri: string, text: string): Promise<void> {
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
  }
}

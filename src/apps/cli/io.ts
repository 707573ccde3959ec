/** What the command line needs of the world: Node's `process` fits, and a test gives its own. */
import type { Language } from '../../core/text.ts';

export interface Output {
  write(content: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
  on?(event: 'error', listener: (error: Error) => void): unknown;
}

export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform?: string;
  cwd(): string;
}

/** One run of the program: its streams, and the language it speaks. Opening a workspace may still change the language. */
export interface Run {
  readonly io: Io;
  language: Language;
}

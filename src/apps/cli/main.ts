/** The command line: reads the arguments, runs the command, turns whatever happens into words and an exit code. */
import { CommanderError } from 'commander';
import { escapeTerminal } from '../../core/escape.ts';
import { type Language, say, type Text } from '../../core/text.ts';
import { InputError } from '../../input/input-error.ts';
import { EXIT, type ExitCode, UsageError } from './exit.ts';
import type { Io, Run } from './io.ts';
import { earlyLanguage } from './language.ts';
import { program } from './program.ts';
import { type Call, commanderMessage } from './usage.ts';
import { version } from './version.ts';

/** Runs the program on the arguments after its name. Never throws; never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  // Whoever reads our output may stop before its end (`| head`): that is no mistake of anybody.
  for (const stream of [io.stdout, io.stderr]) stream.on?.('error', () => undefined);
  const run: Run = { io, language: earlyLanguage(argv, io) };
  let exit: ExitCode = EXIT.fine;
  const commands = program(run, (code) => {
    exit = code;
  });
  try {
    await commands.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    const names = commands.commands.map((command) => command.name());
    return failed(error, run, { called: argv.find((word) => names.includes(word)), names, argv });
  }
}

function failed(error: unknown, { io, language }: Run, call: Call): ExitCode {
  if (error instanceof CommanderError) {
    // Help and version end by an error of their own that is none.
    if (error.exitCode === 0) return EXIT.fine;
    io.stderr.write(`${sentence(commanderMessage(error, call), language)}\n`);
    return EXIT.job;
  }
  if (error instanceof UsageError || error instanceof InputError) {
    io.stderr.write(`${sentence(error.text, language)}\n`);
    return EXIT.job;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const report: Text = {
    vi: `Lỗi của chương trình (phiên bản ${version}), không phải của mô hình. Xin báo cho người phát triển, kèm những dòng dưới đây và mô hình nhỏ nhất còn gây ra lỗi.`,
    en: `An error of the program (version ${version}), not of the model. Please report it to the developers, with the lines below and the smallest model that shows it.`,
  };
  io.stderr.write(`${sentence(report, language)}\n${stack.split('\n').map(escapeTerminal).join('\n')}\n`);
  return EXIT.job;
}

function sentence(text: Text, language: Language): string {
  return `kientruc: ${escapeTerminal(say(text, language))}`;
}

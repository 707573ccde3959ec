/** The command line: options, call, exit code. What a command does stands in its own file. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { escapeTerminal } from '../../core/escape.ts';
import { type Language, say, type Text } from '../../core/text.ts';
import { InputError } from '../../input/input-error.ts';
import { EXIT, type ExitCode, UsageError } from './exit.ts';
import type { Io } from './io.ts';
import { earlyLanguage } from './options.ts';
import { commanderMessage, helpTitles } from './usage.ts';
import { version } from './version.ts';

/** Runs the program on the arguments after its name. Never throws; never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = earlyLanguage(argv, io.env);
  let exit: ExitCode = EXIT.fine;
  const program = build(io, language, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exit;
  } catch (error) {
    return failed(error, io, language);
  }
}

function failed(error: unknown, io: Io, language: Language): ExitCode {
  if (error instanceof CommanderError) {
    // Help and version end by an error of their own that is none.
    if (error.exitCode === 0) return EXIT.fine;
    io.stderr.write(`kientruc: ${escapeTerminal(say(commanderMessage(error), language))}\n`);
    return EXIT.job;
  }
  if (error instanceof UsageError || error instanceof InputError) {
    io.stderr.write(`kientruc: ${escapeTerminal(say(error.text, language))}\n`);
    return EXIT.job;
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const report: Text = {
    vi: 'Lỗi của chương trình, không phải của mô hình. Xin báo kèm những dòng dưới đây (xem SECURITY.md và README.md về cách báo).',
    en: 'An error of the program, not of the model. Please report it with the lines below (README.md says how).',
  };
  io.stderr.write(`kientruc ${version}: ${say(report, language)}\n${escapeLines(stack)}\n`);
  return EXIT.job;
}

function escapeLines(text: string): string {
  return text.split('\n').map(escapeTerminal).join('\n');
}

function build(io: Io, language: Language, done: (code: ExitCode) => void): Command {
  const t = (vi: string, en: string) => say({ vi, en }, language);
  const program = new Command('kientruc')
    .description(t('Kiến trúc dưới dạng mã: kiểm tra, vẽ và so sánh mô hình kiến trúc số.', 'Architecture as code: validates, draws and compares models of digital government.'))
    .helpOption('-h, --help', t('xem hướng dẫn', 'show help'))
    .version(version, '-V, --version', t('xem phiên bản', 'show the version'))
    .helpCommand('help [command]', t('xem hướng dẫn của một lệnh', 'show help for a command'))
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => void io.stdout.write(text), writeErr: (text) => void io.stderr.write(text), outputError: () => undefined })
    .configureHelp({ ...helpTitles(language), sortSubcommands: false });
  program.addHelpText('after', t('\nVí dụ:\n  kientruc validate\n  kientruc render --at 2018-08-31\n  kientruc gap --from baseline --to target\n', '\nExamples:\n  kientruc validate\n  kientruc render --at 2018-08-31\n  kientruc gap --from baseline --to target\n'));

  const common = (name: string, description: string, examples: readonly string[]): Command => {
    const command = program.command(name).description(description);
    command
      .option('-w, --workspace <folder>', t('thư mục mô hình (mặc định: gần nhất có kientruc.yaml)', 'the model (default: the nearest folder with kientruc.yaml)'))
      .addOption(new Option('--lang <language>', t('ngôn ngữ', 'language')).choices(['vi', 'en']))
      .option('--today <date>', t('ngày hôm nay, để kết quả lặp lại được', 'the day of today, for results that can be repeated'))
      .option('--color', t('luôn dùng màu', 'always use colours'))
      .option('--no-color', t('không dùng màu', 'never use colours'))
      .addHelpText('after', `\n${t('Ví dụ:', 'Examples:')}\n${examples.map((example) => `  kientruc ${example}`).join('\n')}\n`);
    return command.exitOverride();
  };
  const formats = (command: Command, names: string, usual: string) =>
    command
      .option('--format <format>', `${names} (${t('mặc định', 'default')}: ${usual}; ${t('lặp lại được', 'repeatable')})`, collect)
      .option('--output-file <file>', t('tệp cho định dạng tương ứng; - là màn hình', 'file for the format in the same place; - is stdout'), collect);
  const out = (command: Command) =>
    command
      .option('--out <folder>', t('thư mục kết quả (mặc định: out)', 'folder for results (default: out)'))
      .option('--allow-errors', t('vẫn lập kết quả khi mô hình còn lỗi, ghi rõ là không đầy đủ', 'go on with a model that has errors, marked as incomplete'));

  formats(common('validate', t('kiểm tra mô hình', 'check the model'), ['validate', 'validate systems/mot-cua.yaml', 'validate --format json --output-file findings.json', 'validate - < mot-cua.yaml']), 'stylish, json', 'stylish')
    .argument('[paths...]', t('chỉ báo cáo các tệp, thư mục này; - là đầu vào chuẩn', 'report on these files and folders only; - is stdin'))
    .option('--fail-on <conditions>', 'error, warning, info, never', single)
    .addOption(new Option('--show <what>', t('errors, warnings: liệt kê cả cảnh báo', 'errors, warnings: list warnings too')).choices(['errors', 'warnings']))
    .action(async (paths, options) => done(await (await import('./commands/validate.ts')).validate(io, paths, options)));

  out(formats(common('render', t('vẽ sơ đồ', 'draw views'), ['render', 'render overview --at 2018-08-31', 'render --at target --format svg --out out']), 'svg, mmd', 'svg, mmd'))
    .argument('[views...]', t('các khung nhìn; mặc định là tất cả', 'views; default: all'))
    .option('--at <state>', t('thời điểm có tên hoặc ngày (mặc định: hôm nay)', 'a named state or a date (default: today)'))
    .option('--list', t('liệt kê các khung nhìn', 'list the views'))
    .action(async (views, options) => done(await (await import('./commands/render.ts')).render(io, views, options)));

  out(formats(common('gap', t('so sánh hai thời điểm, báo cáo khoảng cách', 'compare two states and report the gaps'), ['gap --from baseline --to target', 'gap --from 2018-08-31 --to 2018-12-31', 'gap --from baseline --to target --format json', 'gap --from baseline --to target --fail-on unplanned,late']), 'terminal, md, json', 'terminal; md, json → out/'))
    .requiredOption('--from <state>', t('thời điểm trước', 'the earlier state'))
    .requiredOption('--to <state>', t('thời điểm sau', 'the later state'))
    .option('--fail-on <conditions>', 'gap, not-met, not-enough-basis, unplanned, incomplete, late, lapsed, never', single)
    .action(async (options) => done(await (await import('./commands/gap.ts')).gap(io, options)));

  common('show', t('xem một đối tượng: giá trị, nguồn, kế hoạch', 'one element: values, sources, plans'), ['show mot-cua-3-cap', 'show mot-cua-3-cap --at 2018-08-31'])
    .argument('<id>', t('định danh', 'id'))
    .option('--at <state>', t('thời điểm có tên hoặc ngày (mặc định: hôm nay)', 'a named state or a date (default: today)'))
    .action(async (id, options) => done(await (await import('./commands/show.ts')).show(io, id, options)));

  common('list', t('liệt kê các đối tượng', 'list elements'), ['list', 'list systems services --at baseline', 'list --format json'])
    .argument('[collections...]', t('các loại: systems, services…', 'collections: systems, services…'))
    .option('--at <state>', t('thời điểm có tên hoặc ngày (mặc định: hôm nay)', 'a named state or a date (default: today)'))
    .option('--format <format>', 'table, json', collect)
    .action(async (collections, options) => done(await (await import('./commands/list.ts')).list(io, collections, options)));

  common('explain', t('giải thích một quy tắc, lý do, trường', 'explain a rule, a gap reason, a field'), ['explain', 'explain reference-not-found', 'explain systems.fits'])
    .argument('[id]', t('định danh của mục', 'what to explain'))
    .action(async (id, options) => done(await (await import('./commands/explain.ts')).explain(io, id, options)));
  return program;
}

/** Gathers the values of a repeatable option. */
function collect(value: string, before: readonly string[] | undefined): string[] {
  return [...(before ?? []), ...value.split(',')];
}

/** An option that stands once: a second one would be dropped without a word. */
function single(value: string, before: string | undefined): string {
  if (before !== undefined) throw new InvalidArgumentError(`${before},${value}`);
  return value;
}

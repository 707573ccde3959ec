/** All commands with their options. What a command does stands in its own file, which is loaded when it is called. */
import { type Command, Option } from 'commander';
import { VERDICTS } from '../../core/verdict.ts';
import { OBJECT_PREFIXES } from '../../model/codes.ts';
import { Builder } from './builder.ts';
import { CONFORM_CONDITIONS, FINDING_CONDITIONS, GAP_CONDITIONS } from './conditions.ts';
import type { ExitCode } from './exit.ts';
import type { Run } from './io.ts';
import { SCHEMAS } from './schema-files.ts';
import { TEMPLATES } from './templates/registry.ts';
import { version } from './version.ts';

type Done = (code: ExitCode) => void;

export function program(run: Run, done: Done): Command {
  const builder = new Builder(run);
  const { root, t } = builder;
  root
    .description(
      t(
        'Kiến trúc dưới dạng mã: kiểm tra, vẽ và so sánh mô hình kiến trúc số.',
        'Architecture as code: validates, draws and compares models of digital government.',
      ),
    )
    .usage(t('<lệnh> [tùy chọn]', '<command> [options]'))
    .helpCommand(t('help [lệnh]', 'help [command]'), t('xem hướng dẫn của một lệnh', 'show help for a command'));
  for (const add of [init, validate, render, gap, conform, list, show, trace, explain, fmt, codes, rename, schema])
    builder.shared(add(builder, run, done));
  builder.shared(root).version(version, '-V, --version', t('xem phiên bản', 'show the version'));
  builder.examples(root, ['validate', 'render --at 2018-08-31', 'gap --from baseline --to target', 'explain systems']);
  const exits = t(
    'Mã kết thúc: 0 ổn; 1 nội dung có lỗi, hoặc có điều kiện của --fail-on; 2 không làm được việc.',
    'Exit code: 0 fine; 1 the content has errors, or a condition of --fail-on holds; 2 the job could not be done.',
  );
  return root.addHelpText('after', `\n${exits}`);
}

function init(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const command = builder.command('init', { vi: 'bắt đầu một mô hình mới', en: 'begin a new model' }, [
    'init',
    'init architecture --template province --name "Kiến trúc số tỉnh A" --body "UBND tỉnh A"',
  ]);
  command.argument(
    `[${t('thư mục', 'folder')}]`,
    t('thư mục của mô hình (mặc định: architecture)', 'folder of the model (default: architecture)'),
  );
  const about = Object.entries(TEMPLATES).map(([id, template]) => `${id}: ${t(template.about.vi, template.about.en)}`);
  const template = new Option(
    `--template <${t('mẫu', 'template')}>`,
    `${t('mặc định: empty', 'default: empty')}. ${about.join('; ')}`,
  );
  command
    .addOption(template.choices(Object.keys(TEMPLATES)))
    .option(`--name <${t('tên', 'name')}>`, t('tên của kiến trúc', 'name of the architecture'))
    .option(`--body <${t('cơ quan', 'body')}>`, t('tên của cơ quan', 'name of the body whose architecture it is'));
  return command.action(async (folder: string | undefined) =>
    done(await (await import('./commands/init.ts')).init(run, folder ?? 'architecture', builder.settled(command))),
  );
}

function validate(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const command = builder.command('validate', { vi: 'kiểm tra mô hình', en: 'check the model' }, [
    'validate',
    'validate --show warnings --show-waived',
    'validate architecture/systems',
    'validate --format json --output-file findings.json',
    'validate - --stdin-filename architecture/systems/mot-cua.yaml < mot-cua.yaml',
  ]);
  command.argument(
    `[${t('đường dẫn', 'paths')}...]`,
    t('chỉ báo cáo về các tệp, thư mục này; - là đầu vào chuẩn', 'report on these files and folders only; - is stdin'),
  );
  builder.format(command, t('stylish (mặc định), json; lặp lại được', 'stylish (default), json; repeatable'));
  builder.outputFile(command);
  builder.failOn(command, Object.entries(FINDING_CONDITIONS));
  const what = new Option(
    `--show <${t('gì', 'what')}>`,
    t('liệt kê những gì (mặc định: errors)', 'what to list (default: errors)'),
  );
  command
    .addOption(what.choices(['errors', 'warnings']))
    .option('--show-waived', t('liệt kê cả các phát hiện được miễn trừ', 'list the findings that are waived too'))
    .option(
      `--stdin-filename <${t('tệp', 'file')}>`,
      t('tệp của mô hình mà đầu vào chuẩn thay cho', 'the file of the model that stdin stands for'),
    );
  return command.action(async (paths: string[]) =>
    done(await (await import('./commands/validate.ts')).validate(run, paths, builder.settled(command))),
  );
}

function render(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const command = builder.command('render', { vi: 'vẽ sơ đồ', en: 'draw views' }, [
    'render',
    'render overview --at 2018-08-31',
    'render --at target --format svg --out docs/diagrams',
    'render --list',
  ]);
  command.argument(`[${t('sơ đồ', 'views')}...]`, t('mặc định: tất cả (xem --list)', 'default: all (see --list)'));
  builder.at(command);
  builder.format(command, t('svg, mmd; mặc định cả hai; lặp lại được', 'svg, mmd; default: both; repeatable'));
  builder.out(command).option('--list', t('chỉ liệt kê các sơ đồ', 'only list the views'));
  return command.action(async (views: string[]) =>
    done(await (await import('./commands/render.ts')).render(run, views, builder.settled(command))),
  );
}

function gap(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = { vi: 'so sánh hai thời điểm và báo cáo khoảng cách', en: 'compare two states and report the gaps' };
  const command = builder.command('gap', about, [
    'gap --from baseline --to target',
    'gap --from 2018-08-31 --to 2018-12-31',
    'gap --from baseline --to target --format html --output-file gap.html',
    'gap --from baseline --to target --owner so-khcn --plan unplanned,late',
    'gap --from baseline --to target --group-by owner',
    'gap --from baseline --to target --fail-on unplanned,late',
    'gap --series 2018-08-31,2021-09-06,baseline,target',
  ]);
  command
    .option(
      `--from <${t('thời điểm', 'state')}>`,
      t(
        'thời điểm trước: có tên, hoặc ngày như 2018-08-31; phải có',
        'the earlier state: its name, or a date such as 2018-08-31; required',
      ),
    )
    .option(`--to <${t('thời điểm', 'state')}>`, t('thời điểm sau; phải có', 'the later state; required'));
  builder.filter(
    command,
    'series',
    t('các thời điểm', 'states'),
    t(
      'thay cho --from và --to: từ hai thời điểm trở lên, theo thời gian; khoảng cách xuất hiện và hết khi nào, vì sao',
      'instead of --from and --to: two or more states in the order of time; when gaps opened and closed, and why',
    ),
  );
  gapFilters(builder, command);
  const formats = t(
    'terminal, md, html, json, csv, xlsx; mặc định: tóm tắt ra màn hình, md và json vào --out; lặp lại được',
    'terminal, md, html, json, csv, xlsx; default: a summary to stdout, md and json under --out; repeatable',
  );
  builder.outputFile(builder.format(command, formats));
  builder.failOn(
    command,
    Object.entries(GAP_CONDITIONS).map(([name, { text }]) => [name, text]),
  );
  return builder
    .out(command)
    .action(async () => done(await (await import('./commands/gap.ts')).gap(run, builder.settled(command))));
}

function conform(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = {
    vi: 'đối chiếu mô hình với khung kiến trúc và quy định đang có hiệu lực',
    en: 'hold the model against the framework and the norms in force',
  };
  const command = builder.command('conform', about, [
    'conform',
    'conform --rule R38 --verdict not-enough-basis',
    'conform --at target --format markdown --output-file conform.md',
    'conform --checklist',
    'conform --fail-on not-met',
  ]);
  command.option(
    `--at <${t('thời điểm', 'state')}>`,
    t(
      'chỉ xét thời điểm này (mặc định: hôm nay, và các thời điểm sắp tới đối với quy định về mục tiêu)',
      'judge this state only (default: today, and the states to come for what is demanded of targets)',
    ),
  );
  builder.filter(
    command,
    'rule',
    t('quy định', 'norm'),
    t('chỉ các quy định này: số (R38) hoặc định danh', 'only these norms: number (R38) or id'),
  );
  builder.filter(
    command,
    'verdict',
    t('kết quả', 'result'),
    `${t('liệt kê các kết quả này (mặc định: not-met)', 'list these results (default: not-met)')}: ${Object.keys(VERDICTS).join(', ')}`,
  );
  command.option(
    '--checklist',
    t(
      'danh mục kiểm tra trước khi ban hành và thời hạn ban hành',
      'the checklist before issue, and the deadline of issue',
    ),
  );
  builder.format(
    command,
    t('text (mặc định), markdown, json; lặp lại được', 'text (default), markdown, json; repeatable'),
  );
  builder.outputFile(command);
  builder.failOn(
    command,
    Object.entries(CONFORM_CONDITIONS).map(([name, { text }]) => [name, text]),
  );
  builder.allowErrors(command);
  return command.action(async () =>
    done(await (await import('./commands/conform.ts')).conform(run, builder.settled(command))),
  );
}

/** The same words as the filters of `list`, where they mean the same. */
function gapFilters(builder: Builder, command: Command): void {
  const { t } = builder;
  builder.filter(
    command,
    'focus',
    t('đối tượng', 'element'),
    t(
      'về đối tượng này, các phần của nó, và những gì liên kết với chúng',
      'about this element, its parts, and what is linked with them',
    ),
  );
  builder.filter(
    command,
    'layer',
    t('lớp', 'layer'),
    t(
      'ở lớp của khung kiến trúc (L3 hoặc 3), nhóm hoặc thành phần này; none: chưa xếp lớp',
      'in this layer of the framework (L3 or 3), group or component; none: in no layer',
    ),
  );
  builder.filter(
    command,
    'owner',
    t('cơ quan', 'body'),
    t(
      'do cơ quan này, hoặc cơ quan trực thuộc, phụ trách, là chủ quản, vận hành, cung cấp hay chủ trì; unknown: chưa rõ phụ trách',
      'for which this body or one below it is responsible, or which it owns, runs, provides or leads; unknown: nobody is named',
    ),
  );
  builder.filter(
    command,
    'reason',
    t('lý do', 'reason'),
    t('unused, unmet, lapsed… (xem: kientruc explain)', 'unused, unmet, lapsed… (see: kientruc explain)'),
  );
  builder.filter(
    command,
    'plan',
    t('tình trạng', 'plan state'),
    t(
      'excepted, lapsed, late, unplanned, incomplete, planned',
      'excepted, lapsed, late, unplanned, incomplete, planned',
    ),
  );
  command.option(
    `--group-by <${t('cách xếp', 'grouping')}>`,
    t('xếp khoảng cách theo layer, owner, reason hoặc plan', 'group the gaps by layer, owner, reason or plan'),
  );
}

function list(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const command = builder.command('list', { vi: 'lọc và liệt kê các đối tượng', en: 'filter and list elements' }, [
    'list',
    'list systems services --at baseline',
    'list --owner so-khcn --status operating',
    'list systems --layer 3 --format csv --output-file systems.csv',
    'list --text "mot cua"',
  ]);
  command.argument(
    `[${t('loại', 'collections')}...]`,
    t('systems, services, flows… (mặc định: tất cả)', 'systems, services, flows… (default: all)'),
  );
  builder.at(command);
  builder.filter(
    command,
    'owner',
    t('cơ quan', 'body'),
    t(
      'do cơ quan này, hoặc cơ quan trực thuộc, là chủ quản, vận hành, cung cấp hay chủ trì; unknown: chưa rõ chủ quản',
      'owned, run, provided or led by this body or one below it; unknown: no owner is known',
    ),
  );
  builder.filter(
    command,
    'layer',
    t('lớp', 'layer'),
    t(
      'ở lớp của khung kiến trúc (L3 hoặc 3), nhóm hoặc thành phần này; none: chưa xếp lớp',
      'in this layer of the framework (L3 or 3), group or component; none: in no layer',
    ),
  );
  builder.filter(
    command,
    'status',
    t('trạng thái', 'status'),
    t('operating, "đang vận hành"…; unknown: không rõ', 'operating, "being built"…; unknown: not known'),
  );
  builder.filter(command, 'tag', t('nhãn', 'tag'), t('có nhãn này', 'with this tag'));
  builder.wordsFilter(
    command,
    'text',
    t('chữ', 'words'),
    t(
      'có những chữ này trong định danh, mã, tên, mô tả, nhãn, số ký hiệu; không kể dấu',
      'with these words in id, code, name, description, tags or number; diacritics do not count',
    ),
  );
  builder.format(command, t('table (mặc định), json, csv; lặp lại được', 'table (default), json, csv; repeatable'));
  builder
    .outputFile(command)
    .addHelpText(
      'after',
      t(
        '\nCác bộ lọc khác nhau phải cùng đúng; của một bộ lọc lặp lại, hoặc có nhiều giá trị cách nhau\nbằng dấu phẩy, đúng một là đủ. Xếp theo loại, rồi theo tên (thứ tự tiếng Việt).',
        '\nDifferent filters must all hold; of one that is repeated, or has values with commas between them,\none is enough. Sorted by collection, then by name in Vietnamese order.',
      ),
    );
  return command.action(async (collections: string[]) =>
    done(await (await import('./commands/list.ts')).list(run, collections, builder.settled(command))),
  );
}

function show(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = {
    vi: 'xem một đối tượng: giá trị, nguồn, lịch sử, liên quan, khoảng cách',
    en: 'one element: values, sources, history, what touches it, gaps',
  };
  const command = builder.command('show', about, [
    'show mot-cua-3-cap',
    'show mot-cua-3-cap --at 2018-08-31',
    'show KT-1 --format json',
  ]);
  command.argument('<id>', ELEMENT(t));
  builder.at(command);
  builder.format(command, t('text (mặc định), json; lặp lại được', 'text (default), json; repeatable'));
  return builder
    .outputFile(command)
    .action(async (id: string) =>
      done(await (await import('./commands/show.ts')).show(run, id, builder.settled(command))),
    );
}

function trace(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = { vi: 'đường đi và ảnh hưởng giữa các đối tượng', en: 'paths and impact between elements' };
  const command = builder.command('trace', about, [
    'trace dvctt-3 mot-cua-3-cap',
    'trace dvctt-3 mot-cua-3-cap --at 2018-08-31 --limit 3',
    'trace mot-cua-3-cap --impact',
  ]);
  command
    .argument('<a>', ELEMENT(t))
    .argument('[b]', t('đối tượng ở đầu kia', 'the element at the other end'))
    .option('--impact', t('những gì phụ thuộc vào a, theo khoảng cách', 'all that depends on a, by distance'));
  builder.at(command);
  command
    .option(`--depth <${t('số bước', 'steps')}>`, t('không xa hơn (mặc định: 8)', 'no further than this (default: 8)'))
    .option(
      `--limit <${t('số đường', 'paths')}>`,
      t('nhiều nhất bao nhiêu đường (mặc định: 10)', 'how many paths at most (default: 10)'),
    );
  builder.format(command, t('text (mặc định), json; lặp lại được', 'text (default), json; repeatable'));
  return builder
    .outputFile(command)
    .action(async (a: string, b: string | undefined) =>
      done(await (await import('./commands/trace.ts')).trace(run, a, b, builder.settled(command))),
    );
}

/** How an element is named on the command line. */
const ELEMENT = (t: Builder['t']) =>
  t(
    'định danh, mã hoặc tên của đối tượng (xem: kientruc list)',
    'id, code or name of the element (see: kientruc list)',
  );

function explain(builder: Builder, run: Run, done: Done): Command {
  const about = {
    vi: 'giải thích một quy tắc, quy định, lý do, loại hay trường',
    en: 'explain a rule, a norm, a gap reason, a collection or a field',
  };
  const command = builder.command('explain', about, [
    'explain',
    'explain reference-not-found',
    'explain R38',
    'explain systems',
    'explain systems.fits',
  ]);
  const what = builder.t('mục cần xem; không có thì liệt kê tất cả', 'what to explain; without it, all there is');
  return command
    .argument('[id]', what)
    .action(async (id: string | undefined) =>
      done(await (await import('./commands/explain.ts')).explain(run, id, builder.settled(command))),
    );
}

function fmt(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = {
    vi: 'sắp xếp và trình bày lại các tệp, giữ nguyên chú thích và ý nghĩa',
    en: 'put files into canonical order and layout; comments and meaning stay',
  };
  const command = builder.command('fmt', about, [
    'fmt',
    'fmt architecture/systems',
    'fmt --check',
    'fmt - < mot-cua.yaml',
  ]);
  command.argument(
    `[${t('đường dẫn', 'paths')}...]`,
    t('chỉ các tệp, thư mục này; - là đầu vào chuẩn', 'these files and folders only; - is stdin'),
  );
  command.option(
    '--check',
    t('không ghi gì; mã 1 nếu có tệp chưa đúng', 'write nothing; end with 1 where a file would change'),
  );
  return command.action(async (paths: string[]) =>
    done(await (await import('./commands/fmt.ts')).fmt(run, paths, builder.settled(command))),
  );
}

function codes(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = { vi: 'gán mã nội bộ cho đối tượng chưa có mã', en: 'give local codes to what has none' };
  const command = builder.command('codes', about, [
    'codes --dry-run',
    'codes systems flows',
    'codes mot-cua-3-cap --prefix KT',
    'codes --check',
  ]);
  command.argument(
    `[${t('loại hoặc định danh', 'collections or ids')}...]`,
    t('mặc định: cả mô hình', 'default: the whole model'),
  );
  const prefix = new Option(
    `--prefix <${t('tiền tố', 'prefix')}>`,
    t(
      'cho đối tượng chưa biết cơ quan chủ quản, và cho đối tượng nêu bằng định danh',
      'for elements whose owner is not known, and for those named by id',
    ),
  );
  command.option(
    '--check',
    t(
      'không ghi; kết thúc với 1 khi một mã từng thuộc đối tượng khác, theo lịch sử git',
      'write nothing; end with 1 where a code belonged to another element, by the history of git',
    ),
  );
  dryRun(builder, command.addOption(prefix.choices(OBJECT_PREFIXES)));
  return command.action(async (names: string[]) =>
    done(await (await import('./commands/codes.ts')).codes(run, names, builder.settled(command))),
  );
}

function rename(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = { vi: 'đổi định danh ở mọi nơi nó đứng', en: 'change an id everywhere it stands' };
  const command = builder.command('rename', about, [
    'rename mot-cua-3-cap httt-mot-cua --dry-run',
    'rename mot-cua-3-cap httt-mot-cua',
  ]);
  command
    .argument(`<${t('cũ', 'old')}>`, t('định danh đang có', 'the id that it has'))
    .argument(`<${t('mới', 'new')}>`, t('định danh mới', 'the id that it shall have'));
  dryRun(builder, command);
  return command.action(async (from: string, to: string) =>
    done(await (await import('./commands/rename.ts')).rename(run, from, to, builder.settled(command))),
  );
}

function dryRun({ t }: Builder, command: Command): Command {
  return command.option('--dry-run', t('chỉ liệt kê, không ghi gì', 'only list, write nothing'));
}

function schema(builder: Builder, run: Run, done: Done): Command {
  const { t } = builder;
  const about = { vi: 'in lược đồ JSON Schema', en: 'print a JSON Schema' };
  const command = builder.command('schema', about, [
    'schema',
    'schema model',
    'schema model --output-file model.schema.json',
  ]);
  command.argument(
    `[${t('lược đồ', 'schema')}]`,
    `${Object.keys(SCHEMAS).join(', ')}${t('; không có thì liệt kê', '; without it, a list')}`,
  );
  builder.outputFile(command);
  return command.action(async (name: string | undefined) =>
    done(await (await import('./commands/schema.ts')).schema(run, name, builder.settled(command))),
  );
}

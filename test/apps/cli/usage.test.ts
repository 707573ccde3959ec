/** Mistakes that people make when they call the program: each gets one sentence on stderr, and exit code 2. */
import { describe, expect, it } from 'vitest';
import { BAD, filesIn, folder, GOOD, kientruc, WORKSPACE } from './support/cli.ts';

interface Mistake {
  readonly argv: string;
  readonly vi: string;
  readonly en: string;
}

const STATES = 'baseline = 2018-08-31, target = 2020';

const MISTAKES: readonly Mistake[] = [
  {
    argv: 'valdate',
    vi: 'Không có lệnh "valdate". Có phải "validate"? Xem: kientruc --help',
    en: 'There is no command "valdate". Did you mean "validate"? See: kientruc --help',
  },
  {
    argv: 'gap --form baseline --to target',
    vi: 'Không có tùy chọn --form. Có phải "--from"? Xem: kientruc gap --help',
    en: 'There is no option --form. Did you mean "--from"? See: kientruc gap --help',
  },
  {
    argv: 'gap --from baseline',
    vi: `Thiếu --to. Hãy nêu một thời điểm có tên (${STATES}) hoặc một ngày như 2018-08-31.`,
    en: `--to is missing. Give a named state (${STATES}) or a date such as 2018-08-31.`,
  },
  {
    argv: 'gap --from 31/12/2018 --to target',
    vi: `--from cần một thời điểm có tên (${STATES}) hoặc một ngày như 2018-08-31, không phải "31/12/2018". Có phải "2018-12-31"?`,
    en: `--from needs a named state (${STATES}) or a date such as 2018-08-31, not "31/12/2018". Did you mean "2018-12-31"?`,
  },
  {
    argv: 'gap --from bas --to target',
    vi: `--from cần một thời điểm có tên (${STATES}) hoặc một ngày như 2018-08-31, không phải "bas". Có phải "baseline"?`,
    en: `--from needs a named state (${STATES}) or a date such as 2018-08-31, not "bas". Did you mean "baseline"?`,
  },
  {
    argv: 'gap --from target --to baseline',
    vi: '--to (2018-08-31) phải sau --from (2020). Đổi chỗ hai thời điểm.',
    en: '--to (2018-08-31) must come after --from (2020). Exchange the two.',
  },
  {
    argv: 'gap --from baseline --to target --format pdf',
    vi: 'Không có định dạng "pdf". Các định dạng: terminal, md, html, json, csv, xlsx.',
    en: 'There is no format "pdf". Formats: terminal, md, html, json, csv, xlsx.',
  },
  {
    argv: 'gap --from baseline --to target --fail-on unplaned',
    vi: '--fail-on không có điều kiện "unplaned". Có phải "unplanned"? Các điều kiện: gap, not-met, not-enough-basis, unplanned, incomplete, late, lapsed, never.',
    en: '--fail-on has no condition "unplaned". Did you mean "unplanned"? Conditions: gap, not-met, not-enough-basis, unplanned, incomplete, late, lapsed, never.',
  },
  {
    argv: 'gap baseline target',
    vi: 'Thừa tham số: lệnh gap nhận 0, ở đây có 2. Xem: kientruc gap --help',
    en: 'Too many arguments: gap takes 0, here are 2. See: kientruc gap --help',
  },
  {
    argv: 'gap --from',
    vi: 'Tùy chọn --from <thời điểm> cần một giá trị. Xem: kientruc gap --help',
    en: 'The option --from <state> needs a value. See: kientruc gap --help',
  },
  {
    argv: 'render overveiw',
    vi: 'Không có sơ đồ "overveiw". Có phải "overview"? Các sơ đồ: overview.',
    en: 'There is no view "overveiw". Did you mean "overview"? Views: overview.',
  },
  {
    argv: 'render --format pgn',
    vi: 'Không có định dạng "pgn". Các định dạng: svg, mmd.',
    en: 'There is no format "pgn". Formats: svg, mmd.',
  },
  {
    argv: 'render --out model.yaml',
    vi: 'Không ghi được "model.yaml/overview.svg": trên đường dẫn có một tệp, không phải thư mục.',
    en: 'Cannot write "model.yaml/overview.svg": a file stands where a folder is needed.',
  },
  {
    argv: 'validate --format stylish,json',
    vi: 'Chỉ in được một định dạng ra màn hình, không phải stylish và json. Thêm --output-file cho từng định dạng.',
    en: 'Only one format can go to stdout, not stylish and json. Give an --output-file for each.',
  },
  {
    argv: 'validate --output-file a --output-file b',
    vi: 'Có 2 --output-file mà chỉ có 1 định dạng. Thêm --format cho từng tệp.',
    en: 'There are 2 --output-file for 1 formats. Give a --format for each file.',
  },
  {
    argv: 'validate nope.yaml',
    vi: 'Không có tệp hay thư mục "nope.yaml".',
    en: 'There is no file or folder "nope.yaml".',
  },
  {
    argv: 'validate notes.txt',
    vi: '"notes.txt" không phải là tệp hay thư mục của mô hình ở ".".',
    en: '"notes.txt" is no file or folder of the model in ".".',
  },
  {
    argv: 'validate --workspace nowhere',
    vi: '--workspace: không có thư mục "nowhere".',
    en: '--workspace: there is no folder "nowhere".',
  },
  {
    argv: 'validate --today 31/12/2018',
    vi: '--today cần một ngày có thật, viết như 2026-11-23, không phải "31/12/2018". Có phải "2018-12-31"?',
    en: '--today needs a day that exists, written like 2026-11-23, not "31/12/2018". Did you mean "2018-12-31"?',
  },
  {
    argv: 'validate --show all',
    vi: '--show không nhận "all". Chọn một trong: errors, warnings. Xem: kientruc validate --help',
    en: '--show does not take "all". Choose one of: errors, warnings. See: kientruc validate --help',
  },
  {
    argv: 'list sytems',
    vi: 'Không có loại "sytems". Có phải "systems"?',
    en: 'There is no collection "sytems". Did you mean "systems"?',
  },
  {
    argv: 'show',
    vi: 'Thiếu tham số <id>. Xem: kientruc show --help',
    en: 'The argument <id> is missing. See: kientruc show --help',
  },
  {
    argv: 'show he-aa',
    vi: 'Không có "he-aa" trong mô hình. Có phải "he-a"? Xem các định danh: kientruc list',
    en: 'There is no "he-aa" in the model. Did you mean "he-a"? See the ids: kientruc list',
  },
  {
    argv: 'explain reference',
    vi: 'Không có mục "reference". Có phải "reference-ended"? Xem tất cả: kientruc explain',
    en: 'There is nothing called "reference". Did you mean "reference-ended"? See all: kientruc explain',
  },
];

const FILES = { 'kientruc.yaml': WORKSPACE, 'model.yaml': GOOD, 'notes.txt': 'x' };

describe.each(['vi', 'en'] as const)('mistakes in usage, in %s', (language) => {
  it.each(MISTAKES)('$argv', async (mistake) => {
    const cwd = folder(FILES);
    const { exit, stdout, stderr } = await kientruc([...mistake.argv.split(' '), '--lang', language], { cwd });
    // An option at the very end takes the next word as its value: it is asked for without one.
    const bare =
      mistake.argv === 'gap --from' ? await kientruc(['--lang', language, 'gap', '--from'], { cwd }) : undefined;
    expect((bare ?? { stderr }).stderr).toContain(`kientruc: ${mistake[language]}`);
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(filesIn(cwd)).toEqual(Object.keys(FILES).sort());
  });
});

describe('the language of a message', () => {
  const wrong = ['show', 'nobody'];

  it('is that of the workspace, whatever the locale says', async () => {
    const cwd = folder(FILES);
    expect((await kientruc(wrong, { cwd, env: { LANG: 'en_US.UTF-8' } })).stderr).toContain('Không có "nobody"');
    const english = folder({ ...FILES, 'kientruc.yaml': 'name: Test\nlanguage: en\n' });
    expect((await kientruc(wrong, { cwd: english, env: { LANG: 'vi_VN.UTF-8' } })).stderr).toContain(
      'There is no "nobody"',
    );
  });

  it('is that of the workspace for options and help too', async () => {
    const cwd = folder(FILES);
    expect((await kientruc(['gap', '--nothing'], { cwd })).stderr).toContain('Không có tùy chọn');
    expect((await kientruc(['--help'], { cwd })).stdout).toContain('Cách dùng:');
  });

  it('is that of the locale where there is no workspace', async () => {
    const cwd = folder();
    expect((await kientruc(['validate'], { cwd, env: { LANG: 'vi_VN.UTF-8' } })).stderr).toContain(
      'Không thấy kientruc.yaml',
    );
    const english = await kientruc(['validate'], { cwd, env: { LANG: 'C.UTF-8' } });
    expect(english.stderr).toContain(`There is no kientruc.yaml in "${cwd}"`);
    expect(english.exit).toBe(2);
  });

  it('is what --lang says, before or after the command', async () => {
    const cwd = folder(FILES);
    for (const argv of [
      ['--lang', 'en', ...wrong],
      [...wrong, '--lang=en'],
    ]) {
      expect((await kientruc(argv, { cwd })).stderr).toContain('There is no "nobody"');
    }
  });
});

describe('no command', () => {
  it('shows the help on stderr and ends with 2', async () => {
    const { exit, stdout, stderr } = await kientruc([], { cwd: folder() });
    expect({ exit, stdout }).toEqual({ exit: 2, stdout: '' });
    expect(stderr).toContain('Usage: kientruc');
  });

  it.each(['gpa', 'valdate'])('help %s says that there is no such command', async (name) => {
    const { exit, stderr } = await kientruc(['help', name], { cwd: folder() });
    expect(exit).toBe(2);
    expect(stderr).toContain(`There is no command "${name}".`);
  });
});

it('nothing that was typed reaches the terminal raw', async () => {
  const cwd = folder({ ...FILES, 'bad.yaml': BAD });
  const hostile = '\u001b[31m\u202e\u009b1mx';
  for (const argv of [
    ['show', hostile],
    ['validate', hostile],
    ['render', hostile],
    ['explain', hostile],
    ['gap', '--from', hostile],
    [hostile],
    ['list', '--format', hostile],
  ]) {
    const { stderr } = await kientruc(argv, { cwd });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
});

// Who may import whom. The rules are data below; test/house/imports.test.ts plants a breach of each kind and demands that it is found.
// @swc/core must be the parser: with TypeScript 7 alone this tool sees no module at all, and passes.

/** From the ground up: a floor imports only floors written before it. */
const FLOORS = ['core', 'model', 'input', 'analysis', 'output', 'apps'];

/** Inside a floor a room imports only rooms written before it. A file outside the rooms stands after all of them. */
const ROOMS = {
  input: ['source', 'read', 'workspace', 'framework', 'link'],
  analysis: ['rules', 'gap', 'select', 'trace', 'diff', 'judge', 'conform'],
  output: ['scene', 'views', 'draw', 'report', 'dossier', 'exchange', 'edit'],
};

/** The only packages that the program may load: they are bundled, so the published package needs none. */
const BUNDLED = require('./tools/bundled.json');

const either = (names) => `(${names.join('|')})`;

const floors = FLOORS.slice(0, -1).map((floor, i) => ({
  name: `floor-${floor}`,
  comment: `src/${floor} may import only ${FLOORS.slice(0, i + 1).join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${floor}/` },
  to: { path: `^src/${either(FLOORS.slice(i + 1))}/` },
}));

const rooms = Object.entries(ROOMS).flatMap(([floor, names]) =>
  names.map((room, i) => ({
    name: `room-${floor}-${room}`,
    comment: `src/${floor}/${room} may import only ${names.slice(0, i + 1).join(', ')} of its floor.`,
    severity: 'error',
    from: { path: `^src/${floor}/${room}/` },
    to: { path: `^src/${floor}/`, pathNot: `^src/${floor}/${either(names.slice(0, i + 1))}/` },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...floors,
    ...rooms,
    {
      name: 'known-place',
      comment:
        'Every module of src lies on one of the floors, and on a floor with rooms in one of its rooms or beside them.',
      severity: 'error',
      from: {
        path: '^src/',
        pathNot: [
          `^src/${either(FLOORS.filter((floor) => !ROOMS[floor]))}/`,
          ...Object.entries(ROOMS).map(([floor, names]) => `^src/${floor}/(${either(names)}/|[^/]+$)`),
        ],
      },
      to: {},
    },
    {
      name: 'no-cycle',
      comment: 'No module imports itself by a detour, be it only for types.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      comment: 'What is imported exists.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'src-alone',
      comment:
        'The program does not need its tools, tests or build products; what is generated for it is read by input and output.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        pathNot: ['^src/', '^node_modules/', '^build/', '^package[.]json$'],
        dependencyTypesNot: ['core'],
        couldNotResolve: false,
      },
    },
    {
      name: 'generated-by-input-and-output',
      comment: 'core, model and analysis import nothing that is made at build time.',
      severity: 'error',
      from: { path: '^src/(core|model|analysis)/' },
      to: { path: '^build/' },
    },
    {
      name: 'only-bundled-packages',
      comment: `At run time src loads only ${BUNDLED.join(', ')} (tools/bundled.json), not even types of others.`,
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/', pathNot: `node_modules/${either(BUNDLED)}/` },
    },
    {
      name: 'core-built-ins',
      comment: 'core is words and small values: of Node it needs only hashes.',
      severity: 'error',
      from: { path: '^src/core/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'model-built-ins',
      comment: 'The model is pure: no input, no output.',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-network',
      comment: 'Nothing is sent or fetched. Only the local preview of the site may listen.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/apps/site/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(dgram|dns|http|http2|https|inspector|net|tls)(/|$)' },
    },
    {
      name: 'no-foreign-code',
      comment: 'No code from the workspace is run; the only other program is git, asked by input/source.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/input/source/' },
      to: { dependencyTypes: ['core'], path: '^(node:)?(child_process|cluster|repl|vm|wasi)$' },
    },
  ],
  options: {
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};

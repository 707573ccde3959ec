// Loaded into a measured Node process before anything else: at its end it says what it cost. In CommonJS, which every
// version of Node can load this way, and without imports beyond one, so that it costs next to nothing itself.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const file = process.env.BENCH_COST_FILE;
  if (file) writeFileSync(file, JSON.stringify({ userCPUTime, systemCPUTime, maxRSS }));
});

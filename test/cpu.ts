/** A clock for tests of speed: what this process worked, in milliseconds. Others on the machine do not move it. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
